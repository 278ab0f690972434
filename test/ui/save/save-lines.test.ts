import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {lineOf} from '../../../source/ui/prompt/line-editor.ts';
import {saveLine, savingLine} from '../../../source/ui/save/save-lines.ts';
import type {SaveRequest} from '../../../source/ui/save/save-state.ts';
import {hostileText} from '../../fixtures/hostile.ts';
import {colors, everyWidth, expectExact, plain, seen} from '../exact-line.ts';

const what = {kind: 'events shown'} as const;

function naming(name: string) {
	return {kind: 'naming', line: lineOf(name), what} as const;
}

function request(name: string, rows = 100): SaveRequest {
	return {name, rows: Array.from({length: rows}, (_, row) => row), filter: '', existing: 'keep'};
}

test.each([
	['a.json.gz', 'CloudTrail log file, gzipped'],
	['a.ndjson', 'a record a line'],
	['a.CSV', 'CSV table'],
	['a.md', 'report in Markdown'],
	['a.html', 'report in HTML'],
	['a.txt', 'which ending?'],
])('%s: %s', (name, format) => {
	const line = saveLine(naming(name), 1204, 120, plain);
	expect(seen(line)).toContain(`Save 1,204 events as ${name}`);
	expect(line.trimEnd()).toMatch(new RegExp(`${format.replace('?', '\\?')}$`));
});

test('on a narrow screen the name keeps its room', () => {
	const line = seen(saveLine(naming('trailtail-20260301-062209.csv'), 1204, 40, plain));
	expect(line).toContain('20260301-062209.csv');
});

test('a file that exists is asked about', () => {
	const save = {kind: 'replacing', request: request('a.csv'), what} as const;
	expect(seen(saveLine(save, 1, 80, plain)).trimEnd()).toBe(
		' a.csv exists: Enter replaces it, Esc keeps it.',
	);
});

test('how far saving is, and how to end it', () => {
	const line = seen(savingLine(request('a.csv'), 50, 80, plain));
	expect(line).toContain(`${'▇'.repeat(10)}${' '.repeat(10)} 50 of 100  a.csv`);
	expect(line).toMatch(/Esc cancels $/);
});

describe('lines are exact whatever the name', () => {
	test('at every width', () => {
		fc.assert(
			fc.property(hostileText, fc.constantFrom(...everyWidth), (name, width) => {
				expectExact(saveLine(naming(name), 12, width, colors), width);
				const replacing = {kind: 'replacing', request: request(name), what} as const;
				expectExact(saveLine(replacing, 12, width, colors), width);
				expectExact(savingLine(request(name), 33, width, colors), width);
				expectExact(savingLine(request(name, 0), 0, width, colors), width);
			}),
		);
	});
});
