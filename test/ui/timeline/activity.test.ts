import {expect, test} from 'vitest';
import {EventStore} from '../../../source/store/event-store.ts';
import {activityOf} from '../../../source/ui/timeline/activity.ts';
import {countOf} from '../../../source/ui/timeline/timeline-line.ts';
import {arrival, event} from '../../fixtures/events.ts';

const day = 24 * 60 * 60_000;
const noon = Date.UTC(2026, 2, 1, 12);

function storeOf(times: readonly (number | undefined)[]): EventStore {
	const store = new EventStore(1000);
	for (const time of times) {
		store.append(arrival({event: event({time})}));
	}

	return store;
}

function rowsOf(store: EventStore): readonly number[] {
	return Array.from({length: store.size}, (_, place) => store.first + place);
}

const minutes = Array.from({length: 50}, (_, minute) => noon + minute * 60_000);

test('an absurd time does not squeeze the rest, and is told', () => {
	const store = storeOf([0, ...minutes, undefined, Date.UTC(2099, 0, 1)]);
	const activity = activityOf(store, rowsOf(store), 60, undefined);
	expect(activity).toMatchObject({
		whole: {from: minutes[0], to: minutes.at(-1)},
		farOff: 2,
		untimed: 1,
		width: 60_000,
	});
	expect(activity.buckets.map(countOf)).toEqual(minutes.map(() => 1));
});

test('a year of events is no absurd time', () => {
	const year = Array.from({length: 365}, (_, place) => noon + place * day);
	const store = storeOf(year);
	expect(activityOf(store, rowsOf(store), 400, undefined)).toMatchObject({
		whole: {from: noon, to: noon + 364 * day},
		farOff: 0,
	});
});

test('a part of the time is covered by buckets, where nothing happened too', () => {
	const shown = {from: noon - 600_000, to: noon + 60_000};
	const store = storeOf(minutes);
	const {buckets, whole} = activityOf(store, rowsOf(store), 20, shown);
	expect(buckets[0]?.at).toBe(shown.from);
	expect(buckets.map(countOf)).toEqual([...Array(10).fill(0), 1, 1]);
	expect(whole).toEqual({from: minutes[0], to: minutes.at(-1)});
});

test('only what matches counts', () => {
	const store = storeOf(minutes);
	const {buckets} = activityOf(store, [0, 1, 2], 60, undefined);
	expect(buckets.reduce((sum, bucket) => sum + countOf(bucket), 0)).toBe(3);
	expect(activityOf(store, [], 60, undefined)).toMatchObject({
		whole: undefined,
		buckets: [],
	});
});
