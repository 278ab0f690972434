import fc from 'fast-check';
import {expect, test} from 'vitest';
import {matcherOf} from '../../source/filter/compile.ts';
import {EventStore} from '../../source/store/event-store.ts';
import {matches} from '../../source/store/matcher.ts';
import {blockLength} from '../../source/store/record-texts.ts';
import {rowTest} from '../../source/store/row-test.ts';
import {arbitraryArrival} from '../fixtures/events.ts';

const filters = [
	'',
	'orders',
	'!by-email',
	'by-email | event:Query',
	'!principal:etl-* !is:error',
	'id:*a* | is:unknown',
	'!id:*',
	'is:recovered',
	'!is:recovered event:Query,Scan',
	'"a" | event:Query',
	'!"a" !is:error',
];

test('says of each row, when it came and while it is held, what is said of what arrived', () => {
	fc.assert(
		fc.property(
			fc.array(arbitraryArrival, {minLength: 1, maxLength: 40}),
			fc.constantFrom(...filters),
			fc.nat(1000),
			(pattern, filter, total) => {
				const store = new EventStore(blockLength);
				const matcher = matcherOf(filter);
				const isMatch = rowTest(store, matcher);
				const expected: boolean[] = [];
				const told: boolean[] = [];
				for (let count = 0; count < total; count++) {
					const item = pattern[count % pattern.length];
					if (item === undefined) continue;
					expected.push(matches(matcher, item));
					told.push(isMatch(store.append(item)));
				}

				const held = Array.from({length: store.size}, (_, place) => store.first + place);
				expect(told).toEqual(expected);
				expect(held.map(isMatch)).toEqual(expected.slice(store.first));
			},
		),
	);
});
