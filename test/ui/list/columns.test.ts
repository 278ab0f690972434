import fc from 'fast-check';
import {expect, test} from 'vitest';
import {
	type ColumnName,
	type Columns,
	columnNames,
	columnsFor,
	usualColumns,
} from '../../../source/ui/list/columns.ts';

/** A time of day, with its day, with its whole date. */
const times = [8, 14, 19];
const widths = Array.from({length: 262}, (_, place) => 39 + place);
const anyColumns = fc.shuffledSubarray([...columnNames], {minLength: 1});

function namesOf({shown}: Columns): readonly ColumnName[] {
	return shown.map(({name}) => name);
}

function widthOf({shown}: Columns, name: ColumnName): number {
	return shown.find(column => column.name === name)?.width ?? 0;
}

function expectFilled({shown, gap}: Columns, width: number): void {
	const taken = shown.reduce((sum, column) => sum + column.width, 0);
	expect(1 + taken + gap * (shown.length - 1)).toBe(width);
	expect(Math.min(...shown.map(column => column.width))).toBeGreaterThan(0);
}

test('at every width the columns fill the list', () => {
	for (const width of widths) {
		for (const time of times) {
			const columns = columnsFor(width, time);
			expectFilled(columns, width);
			expect(widthOf(columns, 'time')).toBe(time);
		}
	}
});

test('whichever are chosen fill the list, the first ones in their order', () => {
	fc.assert(
		fc.property(
			anyColumns,
			fc.integer({min: 39, max: 220}),
			fc.constantFrom(...times),
			(wanted, width, time) => {
				const columns = columnsFor(width, time, wanted);
				expectFilled(columns, width);
				expect(namesOf(columns)).toEqual(wanted.slice(0, columns.shown.length));
			},
		),
	);
});

test('a wider list leaves out none that a narrower one has', () => {
	fc.assert(
		fc.property(anyColumns, wanted => {
			// At 60 and 80 columns names of events get more room, at 110 the gaps.
			for (const [from, to] of [
				[39, 60],
				[60, 80],
				[80, 110],
				[110, 220],
			] as const) {
				let before = 0;
				for (let width = from; width < to; width++) {
					const {length} = columnsFor(width, 8, wanted).shown;
					expect(length).toBeGreaterThanOrEqual(before);
					before = length;
				}
			}
		}),
		{numRuns: 30},
	);
});

test('all of them are shown where there is room', () => {
	expect(namesOf(columnsFor(200, 8, columnNames))).toEqual(columnNames);
	expect(namesOf(columnsFor(80, 8, ['who', 'event', 'ip', 'time']))).toEqual([
		'who',
		'event',
		'ip',
		'time',
	]);
});

test('names have room in the narrowest list', () => {
	const columns = columnsFor(39, 8);
	for (const name of ['event', 'target', 'who'] as const) {
		expect(widthOf(columns, name)).toBeGreaterThanOrEqual(8);
	}
});

test('Regions, accounts and addresses are not cut', () => {
	for (const width of widths) {
		for (const {name, width: own} of columnsFor(width, 8, ['who', 'region', 'account', 'ip'])
			.shown) {
			if (name === 'region') expect(own).toBeGreaterThanOrEqual('ap-southeast-1'.length);
			if (name === 'account') expect(own).toBeGreaterThanOrEqual('111122223333'.length);
			if (name === 'ip') expect(own).toBeGreaterThanOrEqual('255.255.255.255'.length);
		}
	}
});

test('under 60 columns only time, event, target and who are shown', () => {
	expect(namesOf(columnsFor(59, 8))).toEqual(['time', 'event', 'target', 'who']);
	expect(namesOf(columnsFor(60, 8))).toEqual(usualColumns);
});
