import type {Rows} from '../../source/ui/list/list-place.ts';
import type {Drawn} from '../../source/ui/reduce.ts';

/** Rows of a list in the order of their sequence numbers. */
export function rowsOf(sequences: readonly number[]): Rows {
	return {
		size: sequences.length,
		sequenceAt: position => sequences[position],
		position: sequence => sequences.filter(other => other < sequence).length,
	};
}

export function drawnOf(fields: Partial<Drawn> = {}): Drawn {
	return {
		rows: rowsOf([]),
		groupsOf: ({fields, order}) => ({
			table: {
				fields,
				order,
				rows: [],
				events: 0,
				calls: 0,
				groups: 0,
				unknown: undefined,
				searched: 1,
			},
			height: 10,
			columns: [...fields, 'count'],
			asking: {readiness: {kind: 'ready'}, lowest: 3},
			headings: {row: 1, width: 100, at: () => undefined},
			now: 0,
		}),
		matching: () => 1,
		listHeight: 10,
		facetValues: [],
		eventValues: [],
		failed: () => false,
		sidebarPlace: 'beside the list',
		activity: {width: 1000, buckets: [], untimed: 0, whole: undefined, farOff: 0},
		placeAt: () => ({kind: 'first'}),
		refusals: [],
		refusalsHeight: 10,
		overlayLines: 0,
		overlayHeight: 11,
		candidates: [],
		records: {layOut: () => undefined, height: 11},
		nextSequence: 0,
		searched: 1,
		sourceName: 'trail',
		now: Date.UTC(2026, 2, 1, 6, 22, 9),
		...fields,
	};
}
