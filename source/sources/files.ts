import {type FileHandle, open} from 'node:fs/promises';
import {readLogFile} from '../cloudtrail/log-file.ts';
import {fileDelivery} from './file-delivery.ts';
import {unreadableSentence} from './file-sentence.ts';
import type {Source, Update} from './source.ts';
import {untilAborted} from './until-aborted.ts';

const chunkLength = 256 * 1024;

/**
CloudTrail log files, one after the other; `-` is standard input. It reads no faster than it is asked for updates.
A file that cannot be read, or not to its end, is a problem, and the next one follows.
*/
export function fileSource(paths: readonly string[], stdin: AsyncIterable<Uint8Array>): Source {
	return {
		name: paths.map(fileName).join(', '),
		region: undefined,
		minutePrice: undefined,
		async *updates(signal) {
			for (const path of paths) {
				if (signal.aborted) return;
				const name = fileName(path);
				yield {kind: 'state', state: {kind: 'reading', name}};
				const chunks = path === '-' ? standardInput(stdin, signal) : fileChunks(path, signal);
				try {
					yield* recordUpdates(chunks);
				} catch (error) {
					if (signal.aborted) return;
					yield {kind: 'problem', cause: 'unreadable', message: unreadableSentence(name, error)};
				}
			}

			yield {kind: 'state', state: {kind: 'ended'}};
		},
	};
}

function fileName(path: string): string {
	return path === '-' ? 'standard input' : path;
}

async function* recordUpdates(chunks: AsyncIterable<Uint8Array>): AsyncIterable<Update> {
	for await (const records of readLogFile(chunks)) {
		yield {kind: 'records', deliveries: records.map(fileDelivery), sampled: false};
	}
}

async function* fileChunks(path: string, signal: AbortSignal): AsyncIterable<Uint8Array> {
	const file = await openFile(path, signal);
	const buffer = Buffer.allocUnsafeSlow(chunkLength);
	try {
		for (;;) {
			const {bytesRead} = await untilAborted(file.read(buffer, 0, chunkLength, null), signal);
			if (bytesRead === 0) return;
			yield buffer.subarray(0, bytesRead);
		}
	} finally {
		// Closing waits for a read under way, which on a pipe may never end.
		await untilAborted(file.close(), signal);
	}
}

/** Opening a pipe waits for its writer; when that is given up, what opens later is closed at once. */
async function openFile(path: string, signal: AbortSignal): Promise<FileHandle> {
	const opening = open(path);
	try {
		return await untilAborted(opening, signal);
	} catch (error) {
		opening.then(
			file => file.close(),
			() => {},
		);
		throw error;
	}
}

async function* standardInput(
	stdin: AsyncIterable<Uint8Array>,
	signal: AbortSignal,
): AsyncIterable<Uint8Array> {
	const iterator = stdin[Symbol.asyncIterator]();
	try {
		for (;;) {
			const next = await untilAborted(iterator.next(), signal);
			if (next.done) return;
			yield next.value;
		}
	} finally {
		// Not waited for: it comes after the chunk that is being waited for, which may never come.
		iterator.return?.().catch(() => {});
	}
}
