import {createWriteStream} from 'node:fs';
import {mkdir, rename, stat} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {Readable} from 'node:stream';
import {pipeline} from 'node:stream/promises';
import {createStory} from '../source/demo/story/story.ts';

/** Where generated records are kept from one run to the next. */
export const folder = join(tmpdir(), 'trailtail-benchmark');

const seed = 1;
/** The generated records begin at this time, in seconds since the epoch: 2026-01-01. */
const begin = 1_767_225_600;
const chunkLength = 1000;

/** Records of the demo's story, no two of them alike: always the same ones, about 1.8 KB each. */
export function* generatedRecords(count: number): Generator<string, void, undefined> {
	const story = createStory({seed});
	let made = 0;
	for (let second = begin; made < count; second++) {
		// A record that is delivered twice stands there twice; what all tools count is the records.
		for (const message of new Set(story.recordsOccurring(second).map(record => record.message))) {
			if (made === count) return;
			made++;
			yield message;
		}
	}
}

/** The file that holds so many generated records, one a line; made unless it is there. */
export async function recordFile(count: number): Promise<string> {
	const file = join(folder, `records-${count}.ndjson`);
	if (await isThere(file)) return file;
	await mkdir(folder, {recursive: true});
	const unfinished = `${file}.${process.pid}`;
	await pipeline(Readable.from(chunks(generatedRecords(count))), createWriteStream(unfinished));
	await rename(unfinished, file);
	return file;
}

function* chunks(records: Iterable<string>): Generator<string, void, undefined> {
	let lines: string[] = [];
	for (const record of records) {
		lines.push(`${record}\n`);
		if (lines.length === chunkLength) {
			yield lines.join('');
			lines = [];
		}
	}

	yield lines.join('');
}

async function isThere(file: string): Promise<boolean> {
	return stat(file).then(
		() => true,
		() => false,
	);
}
