import {Writable} from 'node:stream';
import {expect, test, vi} from 'vitest';
import {LineWriter} from '../../source/output/line-writer.ts';
import {patience} from '../fixtures/patience.ts';

/** A stream whose reader takes a chunk only when it is told to. */
class SlowStream extends Writable {
	readonly taken: string[] = [];
	#take: ((error?: Error) => void) | undefined;

	constructor() {
		super({highWaterMark: 4, decodeStrings: true});
	}

	override _write(chunk: Buffer, _: BufferEncoding, done: (error?: Error) => void): void {
		this.taken.push(chunk.toString());
		this.#take = done;
	}

	/** The reader takes what is offered, or goes away. */
	take(error?: Error): void {
		const take = this.#take;
		this.#take = undefined;
		take?.(error);
	}
}

function brokenPipe(): Error {
	return Object.assign(new Error('write EPIPE'), {code: 'EPIPE'});
}

async function isSettled(promise: Promise<void>): Promise<boolean> {
	const pending = Symbol('pending');
	// As long as a stream takes for all it does on its own.
	const later = new Promise(resolve => setImmediate(() => setImmediate(resolve, pending)));
	return (await Promise.race([promise, later])) !== pending;
}

test('a write that fits is over at once', async () => {
	const stream = new SlowStream();
	const writer = new LineWriter(stream, () => {});
	expect(await isSettled(writer.write('abc'))).toBe(true);
	expect(stream.taken).toEqual(['abc']);
});

test('a write waits for a slow reader, and not longer', async () => {
	const stream = new SlowStream();
	const writer = new LineWriter(stream, () => {});
	const write = writer.write('more than fits');
	expect(await isSettled(write)).toBe(false);
	stream.take();
	expect(await isSettled(write)).toBe(true);
});

test('text and bytes arrive in order', async () => {
	const stream = new SlowStream();
	const writer = new LineWriter(stream, () => {});
	for (const part of ['first\n', Buffer.from('second\n'), 'third\n']) {
		const write = writer.write(part);
		stream.take();
		await write;
	}

	expect(stream.taken.join('')).toBe('first\nsecond\nthird\n');
});

test('a reader that goes away closes it, once and without a failure', async () => {
	const stream = new SlowStream();
	const onClosed = vi.fn();
	const writer = new LineWriter(stream, onClosed);
	const write = writer.write('more than fits');
	expect(writer.closed).toBe(false);
	stream.take(brokenPipe());
	await write;
	expect([writer.closed, writer.failure, onClosed.mock.calls.length]).toEqual([true, undefined, 1]);
	stream.emit('error', brokenPipe());
	expect(onClosed).toHaveBeenCalledOnce();
});

test('once closed, nothing is written and nothing waits', async () => {
	const stream = new SlowStream();
	const writer = new LineWriter(stream, () => {});
	const write = writer.write('more than fits');
	stream.take(brokenPipe());
	await write;
	expect(await isSettled(writer.write('more than fits again'))).toBe(true);
	expect(await isSettled(writer.end())).toBe(true);
	expect(stream.taken).toEqual(['more than fits']);
});

test('any other error is a failure', async () => {
	const stream = new SlowStream();
	const onClosed = vi.fn();
	const writer = new LineWriter(stream, onClosed);
	const write = writer.write('more than fits');
	const error = Object.assign(new Error('no space left'), {code: 'ENOSPC'});
	stream.take(error);
	await write;
	expect([writer.closed, writer.failure]).toEqual([true, error]);
	expect(onClosed).toHaveBeenCalledOnce();
});

test('the end waits until all is taken', async () => {
	const stream = new SlowStream();
	const writer = new LineWriter(stream, () => {});
	await writer.write('abc');
	const end = writer.end();
	expect(await isSettled(end)).toBe(false);
	stream.take();
	await vi.waitFor(() => {
		stream.take();
		expect(stream.writableLength).toBe(0);
	}, patience);
	expect(await isSettled(end)).toBe(true);
});

test('thousands of waits leave no listeners behind', async () => {
	const stream = new SlowStream();
	const writer = new LineWriter(stream, () => {});
	for (let count = 0; count < 100; count++) {
		const write = writer.write('more than fits');
		stream.take();
		await write;
	}

	expect(stream.listenerCount('drain')).toBe(0);
	expect(stream.listenerCount('error')).toBe(1);
});
