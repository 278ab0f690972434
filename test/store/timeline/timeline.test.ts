import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import type {CloudTrailEvent} from '../../../source/cloudtrail/event.ts';
import {EventStore} from '../../../source/store/event-store.ts';
import {blockLength} from '../../../source/store/record-texts.ts';
import {type Bucket, timeline} from '../../../source/store/timeline/timeline.ts';
import {arbitraryEvent, arrival, event} from '../../fixtures/events.ts';

const sumOf = ({reads, writes, errors, unknown}: Bucket) => reads + writes + errors + unknown;

function heldIn(store: EventStore): readonly number[] {
	return Array.from({length: store.size}, (_, place) => store.first + place);
}

test('every match that is held is in the bucket of its own time, once', () => {
	fc.assert(
		fc.property(
			fc.array(fc.option(arbitraryEvent, {nil: undefined, freq: 9}), {maxLength: 900}),
			fc.constantFrom('', 'Query', 'Scan'),
			fc.integer({min: 2, max: 60}),
			(events, name, most) => {
				const store = new EventStore(blockLength);
				for (const item of events) {
					store.append(arrival({event: item}));
				}

				const holds = (item: CloudTrailEvent | undefined) => name === '' || item?.name === name;
				const rows = heldIn(store).filter(sequence => holds(events[sequence]));
				const held = events.slice(store.first).filter(item => holds(item));
				const {width, buckets, untimed} = timeline(store, rows, most);
				expect(untimed).toBe(held.filter(item => item?.time === undefined).length);
				expect(buckets.length).toBeLessThanOrEqual(most);
				for (const [place, bucket] of buckets.entries()) {
					const own = held.flatMap(item =>
						item?.time !== undefined && item.time >= bucket.at && item.time < bucket.at + width
							? [item]
							: [],
					);
					const successful = own.filter(({errorCode}) => errorCode === '');
					expect(bucket).toEqual({
						at: (buckets[0]?.at ?? 0) + place * width,
						reads: successful.filter(({access}) => access === 'read').length,
						writes: successful.filter(({access}) => access === 'write').length,
						errors: own.length - successful.length,
						unknown: successful.filter(({access}) => access === 'unknown').length,
					});
				}

				expect(buckets.reduce((sum, bucket) => sum + sumOf(bucket), 0)).toBe(held.length - untimed);
				for (const end of [buckets.at(0), buckets.at(-1)]) {
					expect(end === undefined || sumOf(end) > 0).toBe(true);
				}
			},
		),
	);
});

test('an event that comes late goes to its own time', () => {
	const store = new EventStore(1000);
	for (const time of [600_000, 601_000, 540_000]) {
		store.append(arrival({event: event({time, access: 'read'})}));
	}

	const {width, buckets} = timeline(store, heldIn(store), 7);
	expect(width).toBe(10_000);
	expect(buckets.map(({at, reads}) => [at, reads])).toEqual([
		[540_000, 1],
		[550_000, 0],
		[560_000, 0],
		[570_000, 0],
		[580_000, 0],
		[590_000, 0],
		[600_000, 2],
	]);
});

test('times at both ends of the calendar take no more buckets than others', () => {
	const store = new EventStore(1000);
	for (const time of [-8.64e15, 0, 8.64e15]) {
		store.append(arrival({event: event({time})}));
	}

	const {buckets} = timeline(store, heldIn(store), 50);
	expect(buckets.length).toBeLessThanOrEqual(50);
	expect(buckets.filter(bucket => sumOf(bucket) > 0)).toHaveLength(3);
});

describe('over a period', () => {
	const period = {from: 600_000, to: 603_000};

	function shown(...times: readonly number[]) {
		const store = new EventStore(1000);
		for (const time of times) store.append(arrival({event: event({time})}));
		return timeline(store, heldIn(store), 10, period);
	}

	test('all that happened in it is there, its ends included, and nothing else', () => {
		const {width, buckets} = shown(599_999, 600_000, 601_500, 603_000, 603_001);
		expect(width).toBe(1000);
		expect(buckets.map(bucket => [bucket.at, sumOf(bucket)])).toEqual([
			[600_000, 1],
			[601_000, 1],
			[602_000, 0],
			[603_000, 1],
		]);
	});

	test('all of it is shown, though nothing happened', () => {
		expect(shown(1).buckets.map(bucket => [bucket.at, sumOf(bucket)])).toEqual([
			[600_000, 0],
			[601_000, 0],
			[602_000, 0],
			[603_000, 0],
		]);
	});
});

test('where nothing has a time there are no buckets', () => {
	const store = new EventStore(1000);
	store.append(arrival({event: undefined}));
	expect(timeline(store, heldIn(store), 10)).toEqual({width: 1000, buckets: [], untimed: 1});
});
