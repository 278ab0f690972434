import type {Folder} from './folders.ts';

/** An object as it is listed. */
export type ListedObject = {
	readonly key: string;
	/** Bytes as they are stored. */
	readonly size: number;
};

/** A part of what is directly in a folder. */
export type FolderPage = {
	/** Whole, with a slash at the end. */
	readonly folders: readonly string[];
	readonly objects: readonly ListedObject[];
};

/** What is directly in a folder, or begins with a prefix up to the next slash, page after page. Throws what the SDK throws. */
export async function* listFolder(
	{bucket: {name, client}, prefix}: Folder,
	abortSignal: AbortSignal,
): AsyncGenerator<FolderPage, void, undefined> {
	const {ListObjectsV2Command} = await import('@aws-sdk/client-s3');
	let token: string | undefined;
	do {
		const answer = await client.send(
			new ListObjectsV2Command({
				Bucket: name,
				Prefix: prefix,
				Delimiter: '/',
				// XML cannot hold every character that a key can.
				EncodingType: 'url',
				ContinuationToken: token,
			}),
			{abortSignal},
		);
		const decoded = answer.EncodingType === 'url' ? urlDecoded : (text: string) => text;
		yield {
			folders: (answer.CommonPrefixes ?? []).flatMap(({Prefix}) =>
				Prefix === undefined ? [] : decoded(Prefix),
			),
			objects: (answer.Contents ?? []).flatMap(({Key, Size = 0}) =>
				Key === undefined ? [] : {key: decoded(Key), size: Size},
			),
		};
		const next = answer.IsTruncated === true ? answer.NextContinuationToken : undefined;
		// What only looks like S3 may give the same page for ever.
		if (next !== undefined && next === token) throw new Error('the list repeats itself');
		token = next;
	} while (token !== undefined);
}

function urlDecoded(text: string): string {
	try {
		return decodeURIComponent(text.replaceAll('+', ' '));
	} catch {
		return text;
	}
}
