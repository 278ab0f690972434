import {readLogFile} from '../../source/cloudtrail/log-file.ts';

/** The records in the bytes of a log file, as far as it can be read, and the lines that should have been some. */
export async function textsOf(input: Uint8Array): Promise<readonly string[]> {
	const texts: string[] = [];
	try {
		for await (const records of readLogFile(once(input)))
			texts.push(...records.map(({text}) => text));
	} catch {
		// What it holds up to there was handed out.
	}

	return texts;
}

async function* once(input: Uint8Array): AsyncIterable<Uint8Array> {
	yield input;
}
