import type {GroupNumber, GroupOrder} from '../../store/group/group-order.ts';
import type {Facet} from '../../store/view.ts';

/** What groups can be ordered by. */
export type SortColumn = GroupOrder['column'];

export type NumberName = GroupNumber | 'share';

/** Widths of a row's parts in terminal cells, each with the gap that sets it apart. */
export type GroupColumns = {
	/** Of the cursor and of what is known of a caller. */
	readonly margin: number;
	readonly fields: readonly number[];
	readonly numbers: ReadonlyArray<{readonly name: NumberName; readonly width: number}>;
	/** Of the bar behind the share; 0 where there is no room for one. */
	readonly bar: number;
};

export type ColumnsLook = {
	readonly fields: readonly Facet[];
	readonly order: GroupOrder;
	/** Whose numbers they are, which decides what is told: rates of what is live alone, little by an engine. */
	readonly source: 'live' | 'past' | 'engine';
	/** Of the times of first and last. */
	readonly timeWidth: number;
};

/** As they stand from left to right. */
const numberNames: readonly NumberName[] = [
	'count',
	'share',
	'recent',
	'reads',
	'writes',
	'errors',
	'first',
	'last',
];
/** Those that are left out last come first. */
const byImportance: readonly NumberName[] = [
	'count',
	'share',
	'errors',
	'last',
	'recent',
	'first',
	'reads',
	'writes',
];
const marginWidth = 6;
/** A name has at least as much before numbers get a column. */
const leastName = 18;
const mostName = 42;
const leastBar = 8;
const mostBar = 24;

/** All that groups can be ordered by, in the order of the columns. */
export function sortColumns(
	fields: readonly Facet[],
	source: ColumnsLook['source'],
): readonly SortColumn[] {
	const numbers = numberNames.filter(name => name !== 'share');
	return [...fields, ...numbers.filter(name => isTold(name, source))];
}

function isTold(name: NumberName, source: ColumnsLook['source']): boolean {
	switch (source) {
		case 'live':
			return true;
		case 'past':
			return name !== 'recent';
		case 'engine':
			return name === 'count' || name === 'share' || name === 'errors';
	}
}

/** Shares a width: the numbers that matter most first, the one that groups are ordered by in any case. */
export function groupColumns(width: number, look: ColumnsLook): GroupColumns {
	const {fields, order, source} = look;
	const shown = new Set<NumberName>(['count']);
	let rest = width - marginWidth - numberWidth('count', look);
	const wanted = [...byImportance.filter(name => name === order.column), ...byImportance];
	for (const name of wanted.filter(candidate => isTold(candidate, source))) {
		const left = rest - numberWidth(name, look);
		if (shown.has(name)) {
			continue;
		}

		if (left < fields.length * leastName && name !== order.column) {
			break;
		}

		shown.add(name);
		rest = left;
	}

	const names = Math.max(0, Math.min(rest, fields.length * mostName));
	const spare = rest - names;
	return {
		margin: marginWidth,
		fields: fields.map((_, place) => share(names, fields.length, place)),
		numbers: numberNames
			.filter(name => shown.has(name))
			.map(name => ({name, width: numberWidth(name, look)})),
		bar: spare < leastBar ? 0 : Math.min(spare, mostBar),
	};
}

/** Equal parts whose sum is the whole. */
function share(whole: number, parts: number, place: number): number {
	return Math.floor((whole * (place + 1)) / parts) - Math.floor((whole * place) / parts);
}

function numberWidth(name: NumberName, {timeWidth}: ColumnsLook): number {
	switch (name) {
		case 'share':
			return 7;
		case 'recent':
			return 8;
		case 'first':
			return Math.max(timeWidth, 'FIRST UTC▾'.length) + 1;
		case 'last':
			return Math.max(timeWidth, 'LAST UTC▾'.length) + 1;
		case 'count':
		case 'reads':
		case 'writes':
		case 'errors':
			return 9;
	}
}
