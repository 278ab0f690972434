import {byText} from '../text-order.ts';
import type {Facet} from '../view.ts';
import type {Group} from './grouping.ts';

/** The numbers of a group that groups can be ordered by. */
export const groupNumbers = [
	'count',
	'reads',
	'writes',
	'errors',
	'recent',
	'first',
	'last',
] as const;

export type GroupNumber = (typeof groupNumbers)[number];

export type GroupOrder = {
	/** A number, or one of the fields that were grouped by. */
	readonly column: GroupNumber | Facet;
	readonly direction: 'ascending' | 'descending';
};

/**
Groups in order of a column. Equal ones stand in the order of their values, whatever the direction; those without a
time come last.
*/
export function inOrder(
	groups: readonly Group[],
	fields: readonly Facet[],
	{column, direction}: GroupOrder,
): readonly Group[] {
	const sign = direction === 'ascending' ? 1 : -1;
	if (isNumber(column)) {
		const missing = sign * Number.POSITIVE_INFINITY;
		return groups.toSorted(
			(a, b) => sign * byNumber(a[column] ?? missing, b[column] ?? missing) || byValues(a, b),
		);
	}

	const place = fields.indexOf(column);
	return groups.toSorted(
		(a, b) => sign * byText(a.values[place] ?? '', b.values[place] ?? '') || byValues(a, b),
	);
}

function isNumber(column: GroupNumber | Facet): column is GroupNumber {
	return groupNumbers.some(name => name === column);
}

function byNumber(a: number, b: number): number {
	return a < b ? -1 : a > b ? 1 : 0;
}

function byValues(a: Group, b: Group): number {
	for (const [place, value] of a.values.entries()) {
		const order = byText(value, b.values[place] ?? '');
		if (order !== 0) {
			return order;
		}
	}

	return byText(a.index ?? '', b.index ?? '');
}
