import type {Facet} from '../../store/view.ts';
import type {GroupColumns, SortColumn} from './group-columns.ts';

/** What groups are ordered by when a heading is clicked in a column of cells; the share is that of the count. */
export function columnAt(
	{margin, fields: widths, numbers, bar}: GroupColumns,
	fields: readonly Facet[],
	column: number,
): SortColumn | undefined {
	const parts: ReadonlyArray<{readonly name: SortColumn; readonly width: number}> = [
		...fields.map((name, place) => ({name, width: widths[place] ?? 0})),
		...numbers.map(({name, width}) =>
			name === 'share' ? ({name: 'count', width: width + bar} as const) : {name, width},
		),
	];
	let end = margin;
	if (column < margin) {
		return undefined;
	}

	return parts.find(({width}) => {
		end += width;
		return column < end;
	})?.name;
}
