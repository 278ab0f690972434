import {expect} from 'vitest';
import {sparklines} from '../../source/store/timeline/sparklines.ts';
import {timeline} from '../../source/store/timeline/timeline.ts';
import type {View} from '../../source/store/view.ts';
import {facetCounts, facetValues, type NaiveRow} from '../fixtures/naive-store.ts';
import {facets, type Opened, type Pair, someRows} from './pair.ts';

export function compareView(pair: Pair, {view, passes, order, before}: Opened): void {
	const {store, naive, step} = pair;
	const lookedFrom = store.next - Math.round(view.progress * store.size);
	const isShown = ({sequence}: NaiveRow) => sequence < before;
	const matching = naive.rows.filter(row => row.sequence >= lookedFrom && passes(row));
	const shown = naive.ordered(matching.filter(isShown), order);
	const numbers = shown.map(({sequence}) => sequence);
	expect([...view.rows]).toEqual(numbers);
	expect([view.size, view.waiting]).toEqual([shown.length, matching.length - shown.length]);
	expect([view.sequenceAt(-1), view.sequenceAt(shown.length)]).toEqual([undefined, undefined]);
	const all = naive.ordered(naive.rows, order);
	for (const {sequence} of someRows(pair)) {
		const ahead = all.slice(
			0,
			all.findIndex(row => row.sequence === sequence),
		);
		const position = ahead.filter(row => numbers.includes(row.sequence)).length;
		expect(view.position(sequence)).toBe(position);
		// The neighbours that moving up and down leads to.
		expect([view.sequenceAt(position - 1), view.sequenceAt(position)]).toEqual([
			numbers[position - 1],
			numbers[position],
		]);
		expect(view.has(sequence)).toBe(numbers.includes(sequence));
	}

	const since = store.next - 50;
	for (const number of [0, 7, 12]) {
		const facet = facets[(step + number) % facets.length] ?? 'event';
		expect(view.counts(facet)).toEqual(facetCounts(shown, facet));
		const recent = matching.filter(row => row.origin !== 'history' && row.receivedAt >= since);
		expect(view.recentCounts(facet, since)).toEqual(
			new Map(facetCounts(recent, facet).map(({value, count}) => [value, count])),
		);
	}

	compareTimeline(pair, view, shown);
}

function compareTimeline({store, step}: Pair, view: View, shown: readonly NaiveRow[]): void {
	const {width, buckets, untimed} = timeline(store, view.rows, 10);
	const timed = shown.filter(({event}) => event?.time !== undefined);
	expect(untimed).toBe(shown.length - timed.length);
	const within = (at: number) => (row: NaiveRow) => {
		const time = row.event?.time ?? Number.NaN;
		return time >= at && time < at + width;
	};
	let total = 0;
	for (const {at, reads, writes, errors, unknown} of buckets) {
		const own = timed.filter(within(at)).map(({event}) => event);
		const fine = own.filter(event => event?.errorCode === '');
		const access = (kind: string) => fine.filter(event => event?.access === kind).length;
		expect({reads, writes, errors, unknown}).toEqual({
			reads: access('read'),
			writes: access('write'),
			errors: own.length - fine.length,
			unknown: access('unknown'),
		});
		total += own.length;
	}

	expect(total).toBe(timed.length);
	const [first] = buckets;
	if (first === undefined) return;
	const facet = facets[step % facets.length] ?? 'event';
	const values = facetCounts(shown, facet).map(({value}) => value);
	const span = {from: first.at, width, length: buckets.length};
	expect(sparklines(store, view.has, facet, values, span)).toEqual(
		new Map(
			values.map(value => [
				value,
				buckets.map(
					({at}) =>
						shown.filter(within(at)).filter(row => facetValues(row, facet).includes(value)).length,
				),
			]),
		),
	);
}
