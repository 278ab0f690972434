import {expect, test} from 'vitest';
import type {Incident} from '../../source/ui/feed.ts';
import {problemLines} from '../../source/ui/problem-lines.ts';
import {hostileName} from '../fixtures/hostile.ts';
import {colors, everyWidth, expectAllExact, plain, seen} from './exact-line.ts';

const now = Date.UTC(2026, 2, 1, 6, 25, 14);
const look = {times: {style: 'utc', dates: 'none', now}, theme: plain} as const;
const incidents: readonly Incident[] = [
	{at: now - 60_000, kind: 'sampled', message: 'CloudWatch sends a sample.'},
	{at: now - 5000, kind: 'gap', message: 'Nothing was received for 55 s.'},
	{at: now, kind: 'problem', message: hostileName},
];

test('every line is as wide as asked, to the column', () => {
	for (const width of everyWidth) {
		expectAllExact(problemLines(incidents, width, {...look, theme: colors}), width);
		expectAllExact(problemLines([], width, look), width);
	}
});

test('the latest comes first, each with its time', () => {
	const lines = problemLines(incidents.slice(0, 2), 80, look).map(line => line.trimEnd());
	expect(lines).toEqual([
		' What happened',
		'!06:25:09  Nothing was received for 55 s.',
		' 06:24:14  CloudWatch sends a sample.',
	]);
});

test('a long message goes on below its beginning', () => {
	const message = 'one two three four five six seven eight nine ten eleven twelve';
	const lines = problemLines([{at: now, kind: 'failed', message}], 40, {...look, theme: colors});
	expect(lines.length).toBeGreaterThan(2);
	const texts = lines.slice(1).map(line => seen(line).slice(11).trimEnd());
	expect(texts.join(' ')).toBe(message);
});

test('nothing that happened is told as well', () => {
	expect(problemLines([], 80, look).join()).toContain('Nothing:');
});
