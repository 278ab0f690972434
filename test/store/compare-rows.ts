import {expect} from 'vitest';
import {matcherOf} from '../../source/filter/compile.ts';
import {quoteValue} from '../../source/filter/quote-value.ts';
import {singleFields} from '../../source/store/field.ts';
import {View} from '../../source/store/view.ts';
import {counted, facetValues} from '../fixtures/naive-store.ts';
import {type Pair, someRows} from './pair.ts';

export function compareRows(pair: Pair): void {
	const {store, naive} = pair;
	expect([store.first, store.next, store.size]).toEqual([
		naive.first,
		naive.next,
		naive.rows.length,
	]);
	expect([store.lines, store.recovered]).toEqual([naive.lines, naive.recovered]);
	expect([store.holds(naive.first - 1), store.holds(naive.next)]).toEqual([false, false]);
	for (const row of someRows(pair)) {
		const {sequence, event} = row;
		expect(store.holds(sequence)).toBe(true);
		expect({
			text: store.text(sequence),
			id: store.id(sequence),
			time: store.time(sequence),
			sortTime: store.sortTime(sequence),
			deliveredAt: store.deliveredAt(sequence),
			receivedAt: store.receivedAt(sequence),
			origin: store.origin(sequence),
			isRecord: store.isRecord(sequence),
			targets: store.targets.value(store.targetsCode(sequence)),
		}).toEqual({
			text: row.text,
			id: event?.id ?? '',
			time: event?.time,
			sortTime: row.sortTime,
			deliveredAt: row.deliveredAt,
			receivedAt: row.receivedAt,
			origin: row.origin,
			isRecord: event !== undefined,
			targets: event?.targets ?? [],
		});
		for (const field of singleFields) {
			expect(store.value(sequence, field)).toBe(facetValues(row, field)[0] ?? '');
		}
	}
}

/** What left is in no dictionary, and what is there is referred to by as many rows. */
export function compareDictionaries({store, naive: {rows}, step}: Pair): void {
	const field = singleFields[step % singleFields.length] ?? 'event';
	const values = counted(rows.map(row => facetValues(row, field)[0] ?? ''));
	expect(new Map(store.dictionary(field).held())).toEqual(
		new Map(values.map(({value, count}) => [value, count])),
	);
	const targets = new Set(rows.map(({event}) => JSON.stringify(event?.targets ?? [])));
	expect(store.targets.size).toBe(targets.size);
}

/** Rows are found by a whole id, whatever its casing, and by its beginning. */
export function compareIds({store, naive: {rows}, step}: Pair): void {
	const id = rows[step % Math.max(1, rows.length)]?.event?.id ?? '';
	if (id === '') return;
	const lower = id.toLowerCase();
	const having = (test: (own: string) => boolean) =>
		rows.filter(({event}) => test(event?.id.toLowerCase() ?? '')).map(({sequence}) => sequence);
	const found = (filter: string) => [...new View(store, matcherOf(filter), 'arrival').rows];
	expect(found(`id:${quoteValue(id.toUpperCase())}`)).toEqual(having(own => own === lower));
	const beginning = lower.slice(0, 3);
	expect(found(`id:${quoteValue(beginning)}*`)).toEqual(having(own => own.startsWith(beginning)));
}
