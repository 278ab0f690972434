import {expect, test} from 'vitest';
import {merge} from '../../source/sources/merge.ts';

/** Yields what it is given by hand, and notes how it is read. */
class Hand<T> {
	readonly #waiting: ((value: T | Error | undefined) => void)[] = [];
	asked = 0;
	ended = false;

	async *iterate(signal: AbortSignal): AsyncGenerator<T, void, undefined> {
		try {
			while (true) {
				this.asked++;
				const value = await new Promise<T | Error | undefined>(resolve => {
					this.#waiting.push(resolve);
					signal.addEventListener('abort', () => resolve(undefined), {once: true});
				});
				if (value === undefined) return;
				if (value instanceof Error) throw value;
				yield value;
			}
		} finally {
			this.ended = true;
		}
	}

	give(value: T | Error | undefined): void {
		this.#waiting.shift()?.(value);
	}
}

function merged() {
	const one = new Hand<string>();
	const other = new Hand<string>();
	const controller = new AbortController();
	const updates = merge(
		[signal => one.iterate(signal), signal => other.iterate(signal)],
		controller.signal,
	);
	return {one, other, controller, updates};
}

test('yields what comes from either, in the order it comes', async () => {
	const {one, other, updates} = merged();
	const first = updates.next();
	other.give('b1');
	expect(await first).toEqual({done: false, value: 'b1'});
	const second = updates.next();
	one.give('a1');
	expect(await second).toEqual({done: false, value: 'a1'});
	const third = updates.next();
	one.give(undefined);
	other.give('b2');
	expect(await third).toEqual({done: false, value: 'b2'});
	const end = updates.next();
	other.give(undefined);
	expect(await end).toEqual({done: true, value: undefined});
});

test('one that always has something does not starve the other', async () => {
	async function* endless(name: string) {
		while (true) yield name;
	}
	const names: string[] = [];
	for await (const name of merge([() => endless('a'), () => endless('b')], AbortSignal.any([]))) {
		names.push(name);
		if (names.length === 20) break;
	}
	expect(names.filter(name => name === 'a')).toHaveLength(10);
});

test('asks for no more before the last one was taken', async () => {
	const {one, other, updates} = merged();
	const first = updates.next();
	one.give('a1');
	await first;
	expect([one.asked, other.asked]).toEqual([1, 1]);
	const second = updates.next();
	other.give('b1');
	await second;
	expect([one.asked, other.asked]).toEqual([2, 1]);
	await updates.return();
});

test('an error in one ends both', async () => {
	const {one, other, updates} = merged();
	const first = updates.next();
	one.give(new Error('lost'));
	await expect(first).rejects.toThrow('lost');
	expect([one.ended, other.ended]).toEqual([true, true]);
	expect(await updates.next()).toEqual({done: true, value: undefined});
});

test('an abort, and leaving the loop, end both', async () => {
	const aborted = merged();
	const waiting = aborted.updates.next();
	aborted.controller.abort();
	expect((await waiting).done).toBe(true);
	expect([aborted.one.ended, aborted.other.ended]).toEqual([true, true]);

	const left = merged();
	const first = left.updates.next();
	left.one.give('a1');
	await first;
	await left.updates.return();
	expect([left.one.ended, left.other.ended]).toEqual([true, true]);
});
