/** What the list can show of an event. */
export const columnNames = [
	'time',
	'event',
	'target',
	'who',
	'from',
	'region',
	'account',
	'ip',
	'error',
	'session',
	'index',
] as const;

export type ColumnName = (typeof columnNames)[number];

export const usualColumns: readonly ColumnName[] = ['time', 'event', 'target', 'who', 'from'];

/** A column of the list and its width in terminal cells. */
export type Column = {readonly name: ColumnName; readonly width: number};

export type Columns = {
	/** From left to right; there is at least one. */
	readonly shown: readonly Column[];
	/** Between two columns. */
	readonly gap: number;
};

/** A column takes at least so much, and of what is left a share, up to a most. */
type Size = {readonly least: number; readonly share: number; readonly most: number};

const marginLeft = 1;
const narrow = 60;
const middling = 80;
const roomy = 110;
/** On a narrow list more columns would be too narrow to read. */
const mostWhenNarrow = 4;

/**
Shares the width of the list among its columns: names of tables and principals get most of it. Where there is no room
for all of them the last ones are left out.
@param time width of the times
*/
export function columnsFor(
	width: number,
	time: number,
	wanted: readonly ColumnName[] = usualColumns,
): Columns {
	const gap = width < roomy ? 1 : 2;
	const sizes = wanted.map(name => ({name, ...sizeOf(name, width, time)}));
	let count = width < narrow ? Math.min(mostWhenNarrow, sizes.length) : sizes.length;
	while (count > 1 && leastOf(sizes.slice(0, count)) + (count - 1) * gap > width - marginLeft) {
		count--;
	}

	const room = Math.max(0, width - marginLeft - (count - 1) * gap);
	return {shown: shared(sizes.slice(0, count), room), gap};
}

type SizedColumn = Size & {readonly name: ColumnName};

/** What no column may take any more goes to the last that shares, else to the last. */
function shared(sizes: readonly SizedColumn[], room: number): readonly Column[] {
	const lastSharing = sizes.findLastIndex(({share}) => share > 0);
	const stretched = lastSharing === -1 ? sizes.length - 1 : lastSharing;
	let left = room;
	return sizes.map(({name, least, share, most}, place) => {
		const later = sizes.slice(place + 1);
		const free = left - leastOf(later.filter(size => size.share === 0));
		const shares = later.reduce((sum, size) => sum + size.share, share);
		const part = share === 0 ? least : Math.round((free * share) / shares);
		const width =
			place === stretched
				? left - leastOf(later)
				: Math.min(most, Math.max(least, Math.min(part, left - leastOf(later))));
		left -= width;
		return {name, width};
	});
}

function leastOf(sizes: readonly Size[]): number {
	return sizes.reduce((sum, {least}) => sum + least, 0);
}

function sizeOf(name: ColumnName, width: number, time: number): Size {
	switch (name) {
		case 'time':
			return fixed(time);
		case 'event':
			return fixed(eventWidth(width));
		case 'target':
			return {least: leastOfNames(width), share: 42, most: 40};
		case 'who':
			return {least: leastOfNames(width), share: width < narrow ? 42 : 35, most: 60};
		case 'from':
			return {least: 7, share: 23, most: 60};
		case 'region':
			// ap-southeast-1 and us-gov-west-1
			return fixed(14);
		case 'account':
			return fixed(12);
		case 'ip':
			return fixed(15);
		case 'error':
			return {least: 10, share: 25, most: 32};
		case 'session':
			return {least: 8, share: 25, most: 40};
		case 'index':
			return {least: 8, share: 25, most: 30};
	}
}

/** Less of a name tells nothing; on a narrow list something of both is better than one alone. */
function leastOfNames(width: number): number {
	return width < narrow ? 5 : 12;
}

function fixed(width: number): Size {
	return {least: width, share: 0, most: width};
}

/** `TransactWriteItems` and the mark of an error go into 20. */
function eventWidth(width: number): number {
	if (width >= roomy) {
		return 22;
	}

	return width >= middling ? 20 : width >= narrow ? 16 : 11;
}
