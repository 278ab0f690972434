import {describe, expect, test} from 'vitest';
import type {FeedState} from '../../source/ui/feed.ts';
import {type Status, titleLine} from '../../source/ui/title-line.ts';
import {hostileName} from '../fixtures/hostile.ts';
import {colors, everyWidth, expectExact, plain} from './exact-line.ts';

const status: Status = {
	name: 'aws-cloudtrail-logs',
	region: 'us-west-1',
	state: {kind: 'live', since: 0},
	stateSince: 0,
	now: 872_000,
	rate: 312,
	lag: 185_000,
	sampled: 'whole',
	completeness: undefined,
	gaps: 0,
	problems: 0,
	alerts: 'off',
	tailed: 872_000,
	sessions: 1,
	minutePrice: 0.01,
	received: 48_219,
	lines: 0,
};
const readingMany = {
	kind: 'reading',
	name: 's3://logs',
	progress: {
		files: {read: 120, found: 431},
		bytes: {read: 34_000_000, found: 120_000_000},
		search: 'finished',
	},
} as const;
const stillLooking = {
	...readingMany,
	progress: {...readingMany.progress, search: 'going on'},
} as const;
const noneFound = {
	...readingMany,
	progress: {...stillLooking.progress, files: {read: 0, found: 0}},
} as const;
const states: readonly FeedState[] = [
	{kind: 'connecting'},
	{kind: 'live', since: 0},
	{kind: 'reconnecting', at: 900_000, reason: 'x'},
	{kind: 'reading', name: 'a.json'},
	stillLooking,
	{kind: 'ended'},
	{kind: 'failed', message: 'x'},
];

test('is as wide as asked, to the column in every state', () => {
	for (const width of everyWidth) {
		for (const state of states) {
			for (const name of ['aws-cloudtrail-logs', hostileName]) {
				const one = {...status, state, name, received: 10_000_000};
				expectExact(titleLine(one, width, colors), width);
				const busy = {
					gaps: 12,
					problems: 3,
					lines: 1234,
					sampled: 'sampled',
					alerts: 'on',
				} as const;
				expectExact(titleLine({...one, ...busy}, width, colors), width);
			}
		}
	}
});

describe('tells', () => {
	const line = (fields: Partial<Status>, width = 160) =>
		titleLine({...status, ...fields}, width, plain);

	test('what is tailed, for how long, how fast, how late, at what price', () => {
		expect(line({}).replace(/ {3,}/, '  ')).toBe(
			' trailtail  aws-cloudtrail-logs · us-west-1  ● live for 14m32s  312/s  lag 3m05s  tail 15 min ≈ $0.15 ',
		);
	});

	test.each<[Partial<Status>, string]>([
		[{state: {kind: 'connecting'}}, '○ connecting'],
		[{state: {kind: 'reconnecting', at: 877_000, reason: 'x'}}, '○ reconnecting in 5s'],
		[{state: {kind: 'reconnecting', at: 800_000, reason: 'x'}}, '○ reconnecting in 0s'],
		[{state: {kind: 'reading', name: 'x'}}, '○ reading, 48,219 records'],
		[{state: readingMany}, '○ reading 120 of 431 files, 34 MB'],
		[{state: stillLooking}, '○ reading 120 of at least 431 files, 34 MB'],
		[{state: noneFound}, '○ looking for log files'],
		[{state: {kind: 'ended'}}, '■ read to the end, 48,219 records'],
		[{state: {kind: 'failed', message: 'x'}}, '✖ stopped !'],
		[{sampled: 'sampled'}, 'sampled'],
		[{gaps: 1}, '1 gap !'],
		[{gaps: 2}, '2 gaps !'],
		[{problems: 1}, '1 problem !'],
		[{problems: 1200}, '1,200 problems !'],
		[{lines: 3}, '3 not CloudTrail'],
		[{minutePrice: 0}, 'tail 15 min, free'],
		[{tailed: 0}, 'tail 0 min ≈ $0.00'],
		[{tailed: 600_000, sessions: 4}, '4 tails 10 min ≈ $0.10'],
		[{rate: 0}, '0/s'],
	])('%j', (fields, text) => {
		expect(line(fields)).toContain(text);
	});

	test('nothing of a tail where a file is read', () => {
		const file = line({region: undefined, rate: undefined, lag: undefined, minutePrice: undefined});
		expect(file).not.toMatch(/\/s|lag|tail \d|·/);
	});
});

test('the name of what is watched keeps ten columns while anything else can leave', () => {
	const busy: Status = {...status, gaps: 2, sampled: 'sampled', lines: 3};
	for (const width of everyWidth) {
		const line = titleLine(busy, width, plain);
		if (line.includes('sampled')) {
			expect(line).toMatch(/^ trailtail {2}aws-cloud(?:t|…)/);
		}
	}
});

test('what matters least leaves first, the state never', () => {
	const busy: Status = {...status, gaps: 2, sampled: 'sampled', lines: 3};
	const parts = ['● live for 14m32s', 'sampled', '2 gaps !', '312/s', 'lag', 'not CloudTrail', '≈'];
	let shownBefore = parts.length;
	for (const width of everyWidth.toReversed()) {
		const shown = parts.filter(part => titleLine(busy, width, plain).includes(part));
		expect(shown).toEqual(parts.slice(0, shown.length));
		expect(shown.length).toBeGreaterThan(0);
		expect(shown.length).toBeLessThanOrEqual(shownBefore);
		shownBefore = shown.length;
	}
});

describe('how complete it is', () => {
	const completeness = {
		completeFrom: 0,
		completeTo: Date.UTC(2026, 2, 1, 6, 20, 30),
		behind: 130_000,
		swept: 'idle' as const,
		stretches: [],
		history: undefined,
	};
	const lineOf = (fields: Partial<typeof status.completeness>) =>
		titleLine({...status, completeness: {...completeness, ...fields}}, 140, plain);

	test('is told by the minute', () => {
		expect(lineOf({})).toContain('complete to 06:20');
		expect(lineOf({completeTo: undefined})).not.toContain('complete');
	});

	test('is how far behind while it catches up, and how much of the past is read', () => {
		expect(lineOf({swept: 'catching up'})).toContain('catching up, 2m10s behind');
		const history = {from: 0, to: 1, begunAt: 1, done: 0.456, read: 7};
		expect(lineOf({history})).toContain('history 45 %');
		expect(lineOf({history: {...history, done: 1}})).toContain('complete to 06:20');
	});

	test('fits with all else at every width', () => {
		for (const width of everyWidth) {
			expectExact(titleLine({...status, completeness, gaps: 2}, width, colors), width);
		}
	});
});

test('80 columns have room for state, completeness, rate and lag', () => {
	const completeness = {
		completeFrom: 0,
		completeTo: Date.UTC(2026, 2, 1, 6, 20, 30),
		behind: 0,
		swept: 'idle' as const,
		stretches: [],
		history: undefined,
	};
	const line = titleLine({...status, completeness}, 80, plain);
	expect(line).toMatch(/aws-cl.* ● live for 14m32s {2}complete to 06:20 {2}312\/s {2}lag 3m05s $/);
});
