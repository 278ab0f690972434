import {setImmediate} from 'node:timers/promises';
import type {Arrival, EventStore} from '../../store/event-store.ts';

/** Read together in the order of arrival, so that each block of text is opened once; few enough to be held at once. */
const batchLength = 1024;

/** ms that keys may have to wait for it. */
const slice = 12;

/** How far reading rows has come: how many had their turn, and how many of these had left the store before. */
export type RowProgress = {done: number; gone: number};

/** Some rows of a store in the order given, those that are still held when their turn comes, some at a time. */
export async function* heldRows(
	store: EventStore,
	rows: readonly number[],
	progress: RowProgress,
): AsyncIterable<readonly Arrival[]> {
	let pauseAt = performance.now() + slice;
	for (let start = 0; start < rows.length; start += batchLength) {
		const batch = rows.slice(start, start + batchLength);
		const arrivals = new Map<number, Arrival>();
		for (const sequence of batch.toSorted((a, b) => a - b)) {
			if (store.holds(sequence)) {
				arrivals.set(sequence, store.arrival(sequence));
			}

			if (performance.now() > pauseAt) {
				await setImmediate();
				pauseAt = performance.now() + slice;
			}
		}

		const held = batch.map(sequence => arrivals.get(sequence)).filter(one => one !== undefined);
		progress.done += batch.length;
		progress.gone += batch.length - held.length;
		yield held;
	}
}
