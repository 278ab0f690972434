import fc from 'fast-check';
import {expect, test} from 'vitest';
import {matcherOf} from '../../../source/filter/compile.ts';
import {EventStore} from '../../../source/store/event-store.ts';
import {fieldValues} from '../../../source/store/field.ts';
import {matches} from '../../../source/store/matcher.ts';
import {blockLength} from '../../../source/store/record-texts.ts';
import {rowTest} from '../../../source/store/row-test.ts';
import {sparklines} from '../../../source/store/timeline/sparklines.ts';
import type {Facet} from '../../../source/store/view.ts';
import {arbitraryEvent, arrival} from '../../fixtures/events.ts';

const visible = ['orders', 'carts', 'Query', 'jane', 'nobody'];

test('counts each visible value in each bucket as a plain array does', () => {
	fc.assert(
		fc.property(
			fc.array(fc.option(arbitraryEvent, {nil: undefined, freq: 9}), {maxLength: 900}),
			fc.constantFrom<Facet>('table', 'target', 'event', 'principal'),
			fc.constantFrom('', 'table:orders', 'error:*'),
			fc.record({
				from: fc.integer({min: -5, max: 60}).map(second => second * 1000),
				width: fc.constantFrom(1000, 2000, 5000),
				length: fc.integer({min: 1, max: 20}),
			}),
			(events, facet, filter, span) => {
				const store = new EventStore(blockLength);
				for (const item of events) {
					store.append(arrival({event: item}));
				}

				const matcher = matcherOf(filter);
				const held = events.slice(store.first).filter(item => matches(matcher, item));
				const lines = sparklines(store, rowTest(store, matcher), facet, visible, span);
				expect([...lines.keys()]).toEqual(visible);
				for (const [value, line] of lines) {
					const expected = Array.from({length: span.length}, (_, place) => {
						const at = span.from + place * span.width;
						return held.filter(
							item =>
								item?.time !== undefined &&
								item.time >= at &&
								item.time < at + span.width &&
								fieldValues(item, facet).includes(value),
						).length;
					});
					expect(line).toEqual(expected);
				}
			},
		),
	);
});
