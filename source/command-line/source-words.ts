import {existsSync} from 'node:fs';
import {Failure} from '../failure.ts';

/** What the words of the command line name. One kind of source a run. */
export type SourceWords =
	| {readonly kind: 'demo'}
	| {readonly kind: 'files'; readonly paths: readonly string[]}
	| {readonly kind: 's3'; readonly locations: readonly string[]}
	| {readonly kind: 'log groups'; readonly names: readonly string[]};

/**
Sorts out what is meant: `demo` is a word first (`./demo` is the file), what begins with `s3://` is a place in S3,
an existing path or the ending of a log file is a file, all else is a log group. Throws a `Failure` for what cannot
be one source.
*/
export function sourceWords(
	words: readonly string[],
	exists: (path: string) => boolean = existsSync,
): SourceWords {
	const [first] = words;
	if (first === undefined) {
		throw new Failure(
			2,
			'Nothing to watch was named: give a log group, a CloudTrail log file, an s3:// location, or the word demo; --help shows how.',
		);
	}

	if (words.includes('demo')) {
		if (words.length > 1) {
			throw new Failure(
				2,
				'demo stands alone: it brings its own log group (./demo is the file of that name).',
			);
		}

		return {kind: 'demo'};
	}

	const kind = kindOf(first, exists);
	if (words.some(word => kindOf(word, exists) !== kind)) {
		throw new Failure(
			2,
			`One kind of source a run: ${words.join(', ')} are not all log groups, all files or all in S3.`,
		);
	}

	switch (kind) {
		case 'files':
			return {kind, paths: words};
		case 's3':
			return {kind, locations: words};
		case 'log groups':
			return {kind, names: words};
	}
}

function kindOf(
	word: string,
	exists: (path: string) => boolean,
): Exclude<SourceWords['kind'], 'demo'> {
	if (word.startsWith('s3://')) {
		return 's3';
	}

	const isFile = word === '-' || /\.(?:json|ndjson|gz)$/i.test(word) || exists(word);
	return isFile ? 'files' : 'log groups';
}
