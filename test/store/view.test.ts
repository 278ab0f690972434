import fc from 'fast-check';
import {expect, test} from 'vitest';
import {matcherOf} from '../../source/filter/compile.ts';
import {EventStore} from '../../source/store/event-store.ts';
import {blockLength} from '../../source/store/record-texts.ts';
import {View} from '../../source/store/view.ts';
import {arbitraryEvent, arrival} from '../fixtures/events.ts';

test('recent counts take only what was received lately and matches', () => {
	const store = new EventStore(1000);
	const names = ['Query', 'Query', 'Scan', 'Query'];
	for (const [second, name] of names.entries()) {
		const base = fc.sample(arbitraryEvent, {numRuns: 1, seed: 1})[0];
		if (base !== undefined) {
			store.append(arrival({event: {...base, name}, receivedAt: second * 1000}));
		}
	}

	const view = new View(store, matcherOf('event:Query'), 'arrival');
	expect(view.recentCounts('event', 1000)).toEqual(new Map([['Query', 2]]));
});

test('a released view no longer follows the store', () => {
	const store = new EventStore(1000);
	const view = new View(store, [], 'arrival');
	store.append(arrival({}));
	view.release();
	store.append(arrival({}));
	expect(view.size).toBe(1);
});

test('a paused view shows what was there, and counts what came since and matches', () => {
	const store = new EventStore(1000);
	const [base] = fc.sample(arbitraryEvent, {numRuns: 1, seed: 1});
	const append = (name: string) =>
		store.append(arrival({event: base === undefined ? undefined : {...base, name}}));
	append('Query');
	const paused = new View(store, matcherOf('event:Query'), 'arrival', store.next);
	append('Query');
	append('Scan');
	const later = new View(store, matcherOf('event:Query'), 'time', 1);
	for (const view of [paused, later]) {
		expect([view.size, view.waiting]).toEqual([1, 1]);
		expect(view.counts('event')).toEqual([{value: 'Query', count: 1}]);
	}
});

test.each(['arrival', 'time'] as const)(
	'by %s, what is paused after rows have left counts what waits until it leaves as well',
	order => {
		const store = new EventStore(2 * blockLength);
		const append = (count: number) => {
			for (let number = 0; number < count; number++) {
				store.append(arrival({deliveredAt: store.next * 1000, text: `${store.next}`}));
			}
		};
		append(5 * blockLength);
		const before = store.next - 10;
		const paused = new View(store, [], order, before);
		expect([paused.size, paused.waiting]).toEqual([store.size - 10, 10]);
		expect(paused.sequenceAt(0)).toBe(store.first);
		expect([before - 1, before].map(paused.has)).toEqual([true, false]);
		append(2 * blockLength);
		expect([paused.size, paused.waiting]).toEqual([before - store.first, store.next - before]);
		append(3 * blockLength);
		expect([paused.size, paused.waiting]).toEqual([0, store.size]);
	},
);

test('a row that is no longer held has nothing before it, whatever took its place', () => {
	const store = new EventStore(1);
	const view = new View(store, [], 'time');
	for (let second = 0; second < 3 * blockLength; second++) {
		store.append(arrival({deliveredAt: second * 1000}));
	}

	expect(store.first).toBeGreaterThan(0);
	expect(view.position(0)).toBe(0);
});
