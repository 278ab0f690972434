import {describe, expect, test} from 'vitest';
import {EventStore} from '../../../source/store/event-store.ts';
import {View} from '../../../source/store/view.ts';
import type {Action} from '../../../source/ui/action.ts';
import {reduce} from '../../../source/ui/reduce.ts';
import {initialState, type ScreenState} from '../../../source/ui/screen-state.ts';
import {placeAt} from '../../../source/ui/timeline/place-at.ts';
import {bucketAt} from '../../../source/ui/timeline/timeline-page.ts';
import {arrival, event} from '../../fixtures/events.ts';
import {drawnOf, rowsOf} from '../drawn-screen.ts';
import {hour, nothing, sixOClock} from './activities.ts';

const minute = 60_000;
const start = initialState('orders', 'arrival', 'local');

function acted(state: ScreenState, actions: readonly Action[], activity = hour): ScreenState {
	const drawn = drawnOf({
		activity,
		placeAt: time => ({kind: 'anchored', selected: time, top: 0}),
	});
	return actions.reduce((current, action) => reduce(current, action, drawn), state);
}

const page = acted(start, [{kind: 'open timeline'}]);
const later: Action = {kind: 'move in time', by: 1, unit: 'bucket'};
const earlier: Action = {kind: 'move in time', by: -1, unit: 'bucket'};
const zoomIn: Action = {kind: 'zoom', towards: 'in'};
const zoomOut: Action = {kind: 'zoom', towards: 'out'};

/** Minute of the hour that the mark is on, and the ones on screen. */
function minuteOf({overlay}: ScreenState): number | undefined {
	const cursor = overlay.kind === 'timeline' ? overlay.cursor : undefined;
	const bucket = bucketAt(hour, cursor);
	return bucket && (bucket.at - sixOClock) / minute;
}

function shownBy({overlay}: ScreenState) {
	return overlay.kind === 'timeline' ? overlay.shown : undefined;
}

describe('the mark', () => {
	test('begins at the latest and moves by bars and tenths', () => {
		expect(minuteOf(page)).toBe(59);
		expect(minuteOf(acted(page, [earlier, earlier]))).toBe(57);
		expect(minuteOf(acted(page, [earlier, later, later]))).toBe(59);
		const tenth: Action = {kind: 'move in time', by: -1, unit: 'tenth'};
		expect(minuteOf(acted(page, [tenth]))).toBe(53);
		expect(minuteOf(acted(page, [{kind: 'go in time', to: 'first'}, earlier]))).toBe(0);
	});

	test('stays at its moment when events come, and at the latest goes with them', () => {
		const state = acted(page, [earlier, earlier]);
		const grown = {...hour, buckets: hour.buckets.slice(10)};
		const {overlay} = state;
		const cursor = overlay.kind === 'timeline' ? overlay.cursor : undefined;
		expect(bucketAt(grown, cursor)?.at).toBe(sixOClock + 57 * minute);
		expect(acted(state, [{kind: 'go in time', to: 'last'}]).overlay).toMatchObject({
			cursor: undefined,
		});
	});

	test('is nowhere while nothing has a time', () => {
		for (const action of [later, zoomIn, {kind: 'show moment'} as const]) {
			expect(acted(page, [action], nothing)).toBe(page);
		}
	});
});

describe('zooming', () => {
	test('shows half of the time around the mark, and all of it again', () => {
		const middle = acted(page, Array<Action>(29).fill(earlier));
		const half = acted(middle, [zoomIn]);
		const shown = shownBy(half);
		expect(minuteOf(half)).toBe(30);
		expect(shown && Math.round((shown.to - shown.from) / minute)).toBe(30);
		expect(shown && Math.round((shown.from - sixOClock) / minute)).toBeCloseTo(15, -1);
		expect(shownBy(acted(half, [zoomOut]))).toBeUndefined();
	});

	test('keeps within the time there is', () => {
		expect(shownBy(acted(page, [zoomIn]))?.to).toBeCloseTo(hour.whole?.to ?? 0, 0);
	});

	test('ends at bars of a second', () => {
		const seconds = {...hour, width: 1000};
		const before = shownBy(acted(page, [zoomIn], seconds));
		expect(before).toEqual({from: sixOClock, to: sixOClock + 59 * minute + 999});
	});

	test('what is on screen follows the mark', () => {
		const shown = {from: sixOClock, to: sixOClock + 10 * minute};
		const zoomed: ScreenState = {
			...page,
			overlay: {kind: 'timeline', cursor: sixOClock + 10 * minute, shown},
		};
		expect(shownBy(acted(zoomed, [earlier]))).toEqual(shown);
		expect(shownBy(acted(zoomed, [later]))).toEqual({
			from: sixOClock + minute,
			to: sixOClock + 11 * minute,
		});
	});
});

test('Enter shows the list by time at that moment, Esc there comes back', () => {
	const before = acted(page, [earlier, earlier]);
	const list = acted(before, [{kind: 'show moment'}]);
	expect(list).toMatchObject({
		filter: 'orders',
		order: 'time',
		overlay: {kind: 'none'},
		place: {selected: sixOClock + 57 * minute},
	});
	expect({...acted(list, [{kind: 'back'}]), history: []}).toEqual(before);
});

test('the place at a moment is the first event at or after it, else the last', () => {
	const store = new EventStore(100);
	for (const second of [5, 1, 3, 3, 9]) {
		store.append(arrival({event: event({time: second * 1000})}));
	}

	const view = new View(store, [], 'time');
	const selectedAt = (time: number) => placeAt(store, view, time, 3);
	expect(selectedAt(0)).toEqual({kind: 'anchored', selected: 1, top: 1});
	expect(selectedAt(3000)).toMatchObject({selected: 2});
	expect(selectedAt(4000)).toEqual({kind: 'anchored', selected: 0, top: 3});
	expect(selectedAt(10_000)).toMatchObject({selected: 4});
	view.release();
	expect(placeAt(store, rowsOf([]), 0, 3)).toEqual({
		kind: 'first',
	});
});
