import fc from 'fast-check';
import {expect, test} from 'vitest';
import type {CloudTrailEvent} from '../../../source/cloudtrail/event.ts';
import {EventStore} from '../../../source/store/event-store.ts';
import {fieldValues} from '../../../source/store/field.ts';
import {blockLength} from '../../../source/store/record-texts.ts';
import {sparklines} from '../../../source/store/timeline/sparklines.ts';
import type {Facet} from '../../../source/store/view.ts';
import {arbitraryEvent, arrival} from '../../fixtures/events.ts';

const visible = ['orders', 'carts', 'Query', 'jane', 'nobody'];

test('counts each visible value in each bucket as a plain array does', () => {
	fc.assert(
		fc.property(
			fc.array(fc.option(arbitraryEvent, {nil: undefined, freq: 9}), {maxLength: 900}),
			fc.constantFrom<Facet>('table', 'target', 'event', 'principal'),
			fc.constantFrom('', 'Query', 'Scan'),
			fc.record({
				from: fc.integer({min: -5, max: 60}).map(second => second * 1000),
				width: fc.constantFrom(1000, 2000, 5000),
				length: fc.integer({min: 1, max: 20}),
			}),
			(events, facet, name, span) => {
				const store = new EventStore(blockLength);
				for (const item of events) {
					store.append(arrival({event: item}));
				}

				const holds = (item: CloudTrailEvent | undefined) => name === '' || item?.name === name;
				const matches = (sequence: number) => holds(events[sequence]);
				const held = events.slice(store.first).filter(item => holds(item));
				const lines = sparklines(store, matches, facet, visible, span);
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
