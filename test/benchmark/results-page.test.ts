import {expect, test} from 'vitest';
import {isReached, resultsPage} from '../../benchmark/results-page.ts';
import type {Finding, Row} from '../../benchmark/row.ts';

const row: Row = {
	name: 'count',
	work: 'counting',
	measure: async () => ({findings: [], timings: [], notes: []}),
};

function pageOf(findings: readonly Finding[], load = 1): string {
	return resultsPage({
		machine: '2 cores',
		versions: ['jq: not on this machine'],
		date: new Date(0),
		runs: 5,
		load,
		outcomes: [
			{
				row,
				measurement: {
					findings,
					timings: [
						{
							name: 'jq',
							command: {file: '/usr/bin/jq', parameters: ['.a | .b', '/home/jane/records.ndjson']},
							usage: {wall: 1234.5, cpu: 987, memory: 5e6},
						},
					],
					notes: [],
				},
			},
			{row: {...row, work: 'tailing'}, measurement: {failed: 'No endpoint'}},
		],
	});
}

test('a target that is exactly met is reached', () => {
	expect(isReached(50, {atMost: 50})).toBe(true);
	expect(isReached(50.1, {atMost: 50})).toBe(false);
	expect(isReached(3, {atLeast: 3})).toBe(true);
	expect(isReached(2.9, {atLeast: 3})).toBe(false);
	expect(isReached(Number.NaN, {atMost: 50})).toBe(false);
});

test('every finding stays in the table, reached or not, measured or not', () => {
	const page = pageOf([
		{kind: 'measured', what: 'as fast as jq', value: 2.004, unit: 'times', target: {atLeast: 3}},
		{kind: 'measured', what: 'a frame', value: 12, unit: 'ms', byCpu: 9, target: {atMost: 16}},
		{kind: 'measured', what: 'all of it', value: 1200, unit: 'MB'},
		{kind: 'not measured', what: 'as fast as lnav', reason: 'lnav is not on this machine'},
	]);
	expect(page).toContain('| counting | as fast as jq | 2× | ≥ 3× | **not reached** |');
	expect(page).toContain('|  | a frame | 12 ms (CPU 9 ms) | ≤ 16 ms | reached |');
	expect(page).toContain('|  | all of it | 1,200 MB |  |  |');
	expect(page).toContain('|  | as fast as lnav | | | not measured: lnav is not on this machine |');
	expect(page).toContain('| tailing | No endpoint | | | **failed** |');
});

test('commands are told without the folders of the machine', () => {
	const page = pageOf([]);
	expect(page).toContain("`jq '.a \\| .b' records.ndjson`");
	expect(page).not.toMatch(/jane|\/usr/);
});

test('a machine that had other work to do is told', () => {
	expect(pageOf([], 1.1)).not.toContain('not to be relied on');
	expect(pageOf([], 2.5)).toContain('2.5× its CPU time');
	expect(pageOf([], 2.5)).toContain('not to be relied on');
});
