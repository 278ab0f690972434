import {expect, test} from 'vitest';
import type {Group} from '../../../source/store/group/grouping.ts';
import {answerLines} from '../../../source/ui/ask/answer-lines.ts';
import type {AskRequest} from '../../../source/ui/ask/ask.ts';
import type {Answer, Readiness} from '../../../source/ui/ask/asker.ts';
import type {QuestionSource} from '../../../source/ui/ask/question-lines.ts';
import {questionPage} from '../../../source/ui/ask/question-page.ts';
import {callersPage} from '../../../source/ui/group/groupings.ts';
import {lineOf} from '../../../source/ui/prompt/line-editor.ts';
import {initialState} from '../../../source/ui/screen-state.ts';
import {hostileName} from '../../fixtures/hostile.ts';
import {colors, expectAllExact, plain, seen} from '../exact-line.ts';

const request: AskRequest = {
	filter: `'${hostileName}`,
	fields: ['principal', 'app'],
	period: '3d',
	to: Date.UTC(2026, 2, 1, 6, 25),
};
const groups: readonly Group[] = [];
const widths = [40, 41, 59, 79, 99, 119, 150, 199];

function source(readiness: Readiness = {kind: 'ready'}): QuestionSource {
	return {
		name: 'Logs Insights',
		readiness,
		notes: ['The period is that of delivery.'],
		lastScanned: 1_200_000_000,
		questionOf: ({period}) =>
			period === ''
				? undefined
				: {
						query: `filter a\n\t| filter ${hostileName.repeat(9)}`,
						inexpressible: ['is:new'],
						untold: [],
						decided: [],
						async *ask() {},
					},
	};
}

function question(
	period: string,
	{width = 79, height = 20, scrolled = 0, theme = plain, from = source()} = {},
) {
	const ask = {kind: 'question', line: lineOf(period), openedAt: request.to, scrolled} as const;
	const state = initialState(request.filter, 'arrival', 'local');
	return questionPage(from, callersPage, ask, {width, height, theme, state});
}

function answer(news: Partial<Answer>, {width = 79, theme = plain, name = 'Logs Insights'} = {}) {
	const told: Answer = {
		counted: undefined,
		scannedBytes: 0,
		matched: undefined,
		failure: undefined,
		...news,
	};
	const table = {groups: 2, events: 1204, unknown: 1};
	const look = {name, request, answer: told, table, inexpressible: ['is:new']};
	return answerLines(look, width, theme);
}

test('a question is as wide and as high as asked', () => {
	const readinesses: readonly Readiness[] = [
		{kind: 'ready'},
		{kind: 'opening'},
		{kind: 'failed', reason: hostileName},
	];
	for (const width of widths) {
		for (const readiness of readinesses) {
			const {lines} = question('3d', {width, theme: colors, from: source(readiness)});
			expect(lines).toHaveLength(20);
			expectAllExact(lines, width);
		}

		expectAllExact(question(hostileName, {width, theme: colors}).lines, width);
	}
});

test('a question that is longer than the screen is seen to its end, and never beyond', () => {
	const all = question('3d', {height: 100})
		.lines.map(line => line.trim())
		.filter(Boolean);
	const {lines, rows, top} = question('3d', {height: 6, scrolled: 1000});
	expect(top).toBe(rows - 4);
	expect(lines.at(-1)?.trim()).toBe(all.at(-1));
});

test('a question says what is left out, what it costs, and what a wrong period is', () => {
	const text = question('3d').lines.join('\n');
	expect(text).toContain(' Ask Logs Insights about the last 3d');
	expect(text).toContain('Logs Insights cannot decide is:new: that is left out');
	expect(text).toContain('AWS bills the bytes that are scanned. The last run read 1.2 GB.');
	expect(question('3x').lines[1]).toContain('A period is written like 15m, 2h or 3d.');
});

test.each([
	[{}, 'running · upper bounds without is:new · 0 bytes read'],
	[
		{counted: {groups, calls: 0, completeness: 'partial'}, matched: 1300, scannedBytes: 2000},
		'running, partial · upper bounds without is:new · 1,204 calls in 2 groups · 1 unknown · 2.0 kB read · 1,300 records matched',
	],
	[
		{counted: {groups, calls: 0, completeness: 'complete'}, matched: 1300, scannedBytes: 2000},
		'complete · upper bounds without is:new · 1,204 calls in 2 groups · 1 unknown · 2.0 kB read',
	],
	[
		{counted: {groups, calls: 0, completeness: 'cut off'}},
		'cut off, lower bounds · upper bounds without is:new · 1,204 calls in 2 groups · 1 unknown · 0 bytes read',
	],
	[{failure: 'No permission.'}, 'No permission.'],
] satisfies ReadonlyArray<readonly [Partial<Answer>, string]>)(
	'an answer tells whose counts these are, and how far they are: %j',
	(news, text) => {
		const [first = '', second = '', ...others] = answer(news, {width: 150}).map(line =>
			line.trim(),
		);
		expect(first).toBe('Callers  Logs Insights counts, not what is held: 3d to 06:25 UTC');
		expect(second).toBe(text);
		expect(others).toEqual([]);
		for (const width of widths) {
			expectAllExact(answer(news, {width, theme: colors}), width);
		}
	},
);

test('a hostile sentence stays within its lines', () => {
	for (const width of widths) {
		const lines = answer({failure: hostileName.repeat(50)}, {width, theme: colors});
		expectAllExact(lines, width);
		expect(lines.length).toBeLessThanOrEqual(5);
	}
});

test('a narrow screen keeps whose counts these are', () => {
	expect(seen(answer({}, {width: 39})[0] ?? '')).toContain('Logs Insights counts, not');
});
