import {Readable} from 'node:stream';
import {readError} from '../../aws/error-facts.ts';
import {backOff} from '../live-tail/back-off.ts';
import {type Clock, wait} from '../live-tail/clock.ts';
import {untilAborted} from '../until-aborted.ts';
import type {OpenedBucket} from './opened-bucket.ts';

/** In a row, without a byte between them. */
const mostBreaks = 5;

/** Time and chance as downloads see them, so that tests own them. */
export type Chance = {readonly clock: Clock; readonly random: () => number};

/**
The bytes of an object, read no faster than they are asked for. Where the connection breaks, the rest is asked for,
a few times, of the same version of the object. Throws what the SDK throws, and the last break.
*/
export async function* objectBytes(
	{name, client}: OpenedBucket,
	key: string,
	{clock, random}: Chance,
	signal: AbortSignal,
): AsyncGenerator<Uint8Array, void, undefined> {
	const {GetObjectCommand} = await import('@aws-sdk/client-s3');
	const object = {Bucket: name, Key: key};
	const send = (command: InstanceType<typeof GetObjectCommand>) =>
		client.send(command, {abortSignal: signal});

	// The SDK tries again where there was no answer at all.
	const whole = await send(new GetObjectCommand(object));
	const {ETag: eTag, ContentLength: size} = whole;
	let body: unknown = whole.Body;
	let offset = 0;
	for (let breaks = 1; ; breaks++) {
		try {
			for await (const chunk of chunksOf(body, signal)) {
				offset += chunk.length;
				breaks = 1;
				yield chunk;
			}
			if (size === undefined || offset >= size) return;
			throw new Error('the answer ends too early');
		} catch (error) {
			if (offset === size) return;
			if (signal.aborted || breaks > mostBreaks || !isBreak(error)) throw error;
		}
		await wait(clock, backOff(breaks - 1, random), signal);
		const rest = await send(
			new GetObjectCommand({...object, Range: `bytes=${offset}-`, IfMatch: eTag}),
		);
		if (!rest.ContentRange?.startsWith(`bytes ${offset}-`)) {
			throw new Error('only the whole object can be had');
		}
		body = rest.Body;
	}
}

/** Errors of Node's network and those made here have no status, or had a good one before they broke. */
function isBreak(error: unknown): boolean {
	const {status} = readError(error);
	return status === undefined || status < 400;
}

async function* chunksOf(body: unknown, signal: AbortSignal): AsyncIterable<Uint8Array> {
	if (!(body instanceof Readable)) throw new TypeError('An object came without a stream.');
	const chunks: AsyncIterator<unknown> = body[Symbol.asyncIterator]();
	try {
		for (;;) {
			const {done, value} = await untilAborted(chunks.next(), signal);
			if (done === true) return;
			if (value instanceof Uint8Array) yield value;
		}
	} finally {
		body.destroy();
	}
}
