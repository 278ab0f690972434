import fc from 'fast-check';
import {expect, test} from 'vitest';
import {matcherOf as compiled} from '../../source/filter/compile.ts';
import type {CallerVerdicts} from '../../source/store/caller-verdicts.ts';
import {type Arrival, EventStore} from '../../source/store/event-store.ts';
import {fieldValues} from '../../source/store/field.ts';
import {type Matcher, matches} from '../../source/store/matcher.ts';
import {blockLength} from '../../source/store/record-texts.ts';
import {type Facet, type Order, View} from '../../source/store/view.ts';
import {arbitraryEvent, arrival} from '../fixtures/events.ts';

const facets: readonly Facet[] = ['event', 'target', 'table', 'index', 'principal', 'error'];

const verdicts: CallerVerdicts = {
	isKnown: (principal, application) => principal === 'jane' || application === 'boto3',
	isNew: (_, application) => application === 'orders-service',
};

function matcherOf(filter: string): Matcher {
	return compiled(filter, verdicts);
}

const arbitraryMatcher = fc
	.constantFrom(
		'',
		'orders',
		'!orders',
		'table:orders',
		'index:by-*',
		'!index:*',
		'error:*',
		'event:Query,Scan !principal:etl-*',
		'table:orders | index:by-status event:Query',
		'id:not-a-uuid',
		'type:Root',
		'region:eu-* | app:boto3',
		'is:write,error',
		'is:recovered | is:console',
		'is:unknown',
		'!is:known is:new',
		'is:known | event:Scan',
	)
	.map(matcherOf);

const arbitraryArrivals = fc.array(
	fc
		.record({
			event: fc.option(arbitraryEvent, {nil: undefined, freq: 9}),
			deliveredAt: fc.option(fc.nat(60_000), {nil: undefined}),
			receivedAt: fc.nat(60_000),
			origin: fc.constantFrom('live' as const, 'recovered' as const),
			text: fc.string({maxLength: 8}),
		})
		.map(arrival),
	{minLength: 1, maxLength: 40},
);

/** A few plain lines that do what the store does. */
function model(arrivals: readonly Arrival[], first: number, matcher: Matcher, order: Order) {
	const sortTimes: number[] = [];
	for (const {event, deliveredAt} of arrivals) {
		sortTimes.push(event?.time ?? deliveredAt ?? sortTimes.at(-1) ?? 0);
	}

	const sequences = [...arrivals.keys()].filter(
		sequence => sequence >= first && matches(matcher, arrivals[sequence] ?? arrival({})),
	);
	if (order === 'time') {
		sequences.sort((a, b) => (sortTimes[a] ?? 0) - (sortTimes[b] ?? 0) || a - b);
	}

	return sequences;
}

function counted(arrivals: readonly Arrival[], sequences: readonly number[], facet: Facet) {
	const counts = new Map<string, number>();
	for (const sequence of sequences) {
		const event = arrivals[sequence]?.event;
		for (const value of event === undefined ? [] : fieldValues(event, facet)) {
			counts.set(value, (counts.get(value) ?? 0) + 1);
		}
	}

	return counts;
}

test('agrees with a plain array under random appends, evictions and filters', () => {
	fc.assert(
		fc.property(
			arbitraryArrivals,
			arbitraryMatcher,
			fc.constantFrom<Order>('arrival', 'time'),
			fc.integer({min: 1, max: 4}),
			fc.nat(2000),
			(pattern, matcher, order, blocks, total) => {
				const arrivals = Array.from(
					{length: total},
					(_, place) => pattern[place % pattern.length],
				).filter(item => item !== undefined);
				const store = new EventStore(blocks * blockLength);
				const early = new View(store, matcher, order);
				early.counts('event');
				early.counts('target');
				for (const item of arrivals) {
					store.append(item);
				}

				const late = new View(store, matcher, order);
				const sequences = model(arrivals, store.first, matcher, order);
				const held = Array.from({length: store.size}, (_, place) => store.first + place);
				expect(held.filter(late.has)).toEqual(sequences.toSorted((a, b) => a - b));
				expect(store.size).toBeGreaterThanOrEqual(Math.min(total, blocks * blockLength));
				expect(store.size).toBeLessThanOrEqual(store.capacity);
				for (const view of [early, late]) {
					expect(view.size).toBe(sequences.length);
					expect(sequences.map((_, position) => view.sequenceAt(position))).toEqual(sequences);
					expect(
						sequences.every((sequence, position) => view.position(sequence) === position),
					).toBe(true);
					for (const facet of facets) {
						const counts = view.counts(facet);
						expect(new Map(counts.map(({value, count}) => [value, count]))).toEqual(
							counted(arrivals, sequences, facet),
						);
						expect(counts.map(({count}) => count)).toEqual(
							counts.map(({count}) => count).sort((a, b) => b - a),
						);
					}
				}

				for (let sequence = store.first; sequence < store.next; sequence += 13) {
					expect(late.has(sequence)).toBe(sequences.includes(sequence));
					const item = arrivals[sequence];
					expect(store.text(sequence)).toBe(item?.text);
					expect(store.time(sequence)).toBe(item?.event?.time);
					expect(store.id(sequence)).toBe(item?.event?.id ?? '');
					expect(store.origin(sequence)).toBe(item?.origin);
				}
			},
		),
		{numRuns: 150},
	);
});

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

test('a row that is no longer held has nothing before it, whatever took its place', () => {
	const store = new EventStore(1);
	const view = new View(store, [], 'time');
	for (let second = 0; second < 3 * blockLength; second++) {
		store.append(arrival({deliveredAt: second * 1000}));
	}

	expect(store.first).toBeGreaterThan(0);
	expect(view.position(0)).toBe(0);
});
