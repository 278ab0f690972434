import {expect, test} from 'vitest';
import type {Origin} from '../../source/cloudtrail/delivery.ts';
import {parseRecord} from '../../source/cloudtrail/parse.ts';
import {type Arrival, EventStore} from '../../source/store/event-store.ts';
import {blockLength} from '../../source/store/record-texts.ts';
import {dataEvent} from '../fixtures/data-event.ts';
import {arrival} from '../fixtures/events.ts';

test('gives back what arrived as it was', () => {
	const text = dataEvent({eventID: '6c1c1f5e-0000-4000-8000-00000000000a'});
	const arrivals: readonly Arrival[] = (['live', 'history', 'recovered', 'file'] as const).flatMap(
		(origin: Origin, place) => [
			arrival({text, event: parseRecord(text), deliveredAt: place, receivedAt: 10, origin}),
			arrival({text: `line ${place}`, receivedAt: 20 + place, origin}),
		],
	);
	const store = new EventStore(100);
	const sequences = arrivals.map(one => store.append(one));
	expect(sequences.map(sequence => store.arrival(sequence))).toEqual(arrivals);
	expect([store.lines, store.recovered]).toEqual([4, 2]);
});

test('an event without a time is ordered by its delivery, else with the row before', () => {
	const store = new EventStore(100);
	store.append(arrival({}));
	store.append(arrival({deliveredAt: 5000}));
	store.append(arrival({}));
	expect([0, 1, 2].map(sequence => store.sortTime(sequence))).toEqual([0, 5000, 5000]);
	expect([0, 1].map(sequence => store.deliveredAt(sequence))).toEqual([undefined, 5000]);
	expect(store.time(1)).toBeUndefined();
});

test('what it holds in bytes grows with rows and text, and stays when as much leaves as comes', () => {
	const store = new EventStore(20 * blockLength);
	expect(store.bytes).toBe(0);
	const append = (count: number) => {
		for (let number = 0; number < count; number++) {
			store.append(arrival({text: `${'x'.repeat(100)}${store.next % blockLength}`}));
		}

		return store.bytes;
	};
	const first = append(1);
	expect(first).toBeGreaterThan(0);
	expect(append(store.capacity - 1)).toBeGreaterThan(first);
	const full = store.bytes;
	expect(full / store.capacity).toBeGreaterThan(100);
	expect(full / store.capacity).toBeLessThan(200);
	expect(append(7 * blockLength)).toBe(full);
});
