import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {
	type SidebarLook,
	sidebarHeading,
	sidebarRows,
} from '../../../source/ui/sidebar/sidebar-rows.ts';
import {hostilePieces, hostileText} from '../../fixtures/hostile.ts';
import {colors, expectAllExact, expectExact, plain, seen} from '../exact-line.ts';

const counts = [
	{value: 'Query', count: 812},
	{value: 'GetItem', count: 401},
	{value: 'Scan', count: 27},
	{value: 'DescribeContinuousBackups', count: 1},
];
const look: SidebarLook = {
	facet: 'event',
	counts,
	rates: new Map([['Query', 41.3]]),
	sparklines: ({values}, most) => new Map(values.map(value => [value, Array(most).fill(3)])),
	width: 34,
	height: 10,
	theme: plain,
	cursor: undefined,
};

const hostileCounts = hostilePieces
	.slice(0, 30)
	.map((value, place) => ({value, count: 10_000_000 - place}));

test('rows are as wide as asked, to the column', () => {
	for (const width of Array.from({length: 192}, (_, place) => 29 + place)) {
		for (const rates of [undefined, new Map([['Query', 123_456]])]) {
			const one = {...look, width, theme: colors, cursor: 'Query', rates};
			expectExact(sidebarHeading(one), width);
			expectAllExact(sidebarRows(one), width);
		}

		const hostile = {...look, width, theme: colors, counts: hostileCounts, height: 50};
		expectAllExact(sidebarRows({...hostile, cursor: hostilePieces[1]}), width);
		expectAllExact(sidebarRows({...hostile, counts: []}), width);
	}
});

test('rows are exactly as wide, whatever a caller is called', () => {
	fc.assert(
		fc.property(hostileText, fc.integer({min: 29, max: 99}), (value, width) => {
			const one = {...look, width, theme: colors, counts: [{value, count: 3}], cursor: value};
			expectAllExact(sidebarRows(one), width);
		}),
	);
});

describe('a row', () => {
	test('tells name, count, share and rate', () => {
		expect(sidebarRows(look)).toEqual([
			' Query            812 ━━━━━   41/s',
			' GetItem          401 ━━╸         ',
			' Scan              27 ╸           ',
			' DescribeContin…    1 ╸           ',
		]);
	});

	test('has no rate where nothing is live', () => {
		expect(sidebarRows({...look, rates: undefined})[0]).not.toContain('/s');
	});

	test('shows every digit of a large count', () => {
		const [row] = sidebarRows({...look, counts: [{value: 'Query', count: 1_234_567}]});
		expect(row).toContain('1,234,567');
	});

	test('is marked where the cursor is, without colours too', () => {
		const rows = sidebarRows({...look, cursor: 'Scan'});
		expect(rows.map(row => row[0])).toEqual([' ', ' ', '>', ' ']);
		const [, , colored] = sidebarRows({...look, cursor: 'Scan', theme: colors});
		expect(colored?.startsWith('\u001B[7m')).toBe(true);
		expect(seen(colored ?? '')).toBe(rows[2]);
	});
});

describe('more values than rows', () => {
	const many = Array.from({length: 40}, (_, place) => ({
		value: `value-${place}`,
		count: 99 - place,
	}));

	test('are counted', () => {
		const rows = sidebarRows({...look, counts: many});
		expect(rows).toHaveLength(10);
		expect(rows.at(-1)).toContain('+ 31 more');
	});

	test('scroll with the cursor, which is always in sight', () => {
		for (let height = 3; height < 45; height++) {
			for (const {value} of many) {
				const rows = sidebarRows({...look, counts: many, height, cursor: value});
				expect(rows).toHaveLength(Math.min(height, 40));
				expect(rows.filter(row => row.startsWith(`>${value} `))).toHaveLength(1);
			}
		}
	});
});

test('no values are told', () => {
	expect(sidebarRows({...look, counts: []}).join()).toContain('nothing');
});

describe('a sparkline', () => {
	const wide = {...look, width: 48, sparklines: () => new Map([['Query', [1, 0, 8, 4]]])};

	test('stands between bar and rate, its latest at the right, where there is room', () => {
		const [query, getItem] = sidebarRows(wide);
		expect(query).toMatch(/^ Query +812 ━+ +▁ █▄ {3}41\/s$/);
		expect(getItem).toMatch(/^ GetItem +401 ━━╸ +$/);
		expect(sidebarRows({...wide, width: 45})[0]).not.toContain('█');
		expect(sidebarHeading(wide)).toMatch(/held +per s$/);
	});

	test('is asked for of the values on screen alone', () => {
		const asked: unknown[] = [];
		const many = Array.from({length: 40}, (_, place) => ({value: `v${place}`, count: 9}));
		sidebarRows({
			...wide,
			counts: many,
			height: 5,
			cursor: 'v20',
			sparklines: on => {
				asked.push(on);
				return new Map();
			},
		});
		expect(asked).toEqual([{values: ['v17', 'v18', 'v19', 'v20', 'v21'], first: 17}]);
	});
});

test('the heading tells the key that leads to the field', () => {
	expect(sidebarHeading(look)).toMatch(/^ 1 EVENTS +held/);
	expect(sidebarHeading({...look, facet: 'account'})).toMatch(/^ 9 ACCOUNTS/);
});
