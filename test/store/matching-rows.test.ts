import fc from 'fast-check';
import {expect, test} from 'vitest';
import {matcherOf} from '../../source/filter/compile.ts';
import {EventStore} from '../../source/store/event-store.ts';
import type {Matcher} from '../../source/store/matcher.ts';
import {matchingRows} from '../../source/store/matching-rows.ts';
import {blockLength} from '../../source/store/record-texts.ts';
import {rowTest} from '../../source/store/row-test.ts';
import {arbitraryArrival, arbitraryEvent, arrival} from '../fixtures/events.ts';

const filters = [
	'',
	'orders',
	'!orders',
	'by-email',
	'event:Query | !by-email',
	'table:orders | index:by-status event:Query',
	'!principal:etl-* !is:error',
	'is:known | id:*a*',
	'!is:unknown',
	'is:recovered',
	'"a" | event:Query',
];

test('says of every row what the test of a row says, wherever the ring has turned to', () => {
	const arrivals = fc.array(arbitraryArrival, {minLength: 1, maxLength: 40});
	fc.assert(
		fc.property(arrivals, fc.constantFrom(...filters), fc.nat(1500), (pattern, filter, total) => {
			const store = new EventStore(blockLength);
			for (let count = 0; count < total; count++) {
				const item = pattern[count % pattern.length];
				if (item !== undefined) store.append(item);
			}

			const matcher = matcherOf(filter);
			const isMatch = rowTest(store, matcher);
			const held = Array.from({length: store.size}, (_, place) => store.first + place);
			const marks = matchingRows(store, matcher, store.first, store.next);
			expect([...marks]).toEqual(held.map(sequence => (isMatch(sequence) ? 1 : 0)));
		}),
	);
});

test('asks about each distinct value once, whatever the number of rows', () => {
	const store = new EventStore(1000);
	const [base] = fc.sample(arbitraryEvent, {numRuns: 1, seed: 1});
	if (base === undefined) throw new Error('There is no event');
	for (let count = 0; count < 900; count++) {
		store.append(arrival({event: {...base, name: `Name${count % 3}`}}));
	}

	const asked: string[] = [];
	const accepts = (value: string) => {
		asked.push(value);
		return value === 'Name1';
	};
	const matcher: Matcher = [[{any: [{kind: 'field', field: 'event', accepts}], sense: 'has'}]];
	const marks = matchingRows(store, matcher, 0, store.next);
	expect(marks.reduce((sum, mark) => sum + mark, 0)).toBe(300);
	expect(asked).toEqual(['Name0', 'Name1', 'Name2']);
});
