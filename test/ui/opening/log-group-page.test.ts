import {expect, test} from 'vitest';
import {widthOf} from '../../../source/terminal/cell.ts';
import {logGroupPage, matchingRows} from '../../../source/ui/opening/log-group-page.ts';
import type {LogGroupRow} from '../../../source/ui/opening/log-group-row.ts';
import type {Page} from '../../../source/ui/opening/page.ts';
import {createTheme} from '../../../source/ui/theme.ts';
import {hostilePieces} from '../../fixtures/hostile.ts';

const now = Date.UTC(2026, 2, 1);
const size = {width: 79, height: 24};

function row(name: string, facts: Partial<LogGroupRow> = {}): LogGroupRow {
	return {
		arn: `arn:aws:logs:eu-west-1:111122223333:log-group:${name}`,
		name,
		region: 'eu-west-1',
		trails: [`${name}-trail`],
		storedBytes: 1_234_567,
		lastDelivery: now - 185_000,
		...facts,
	};
}

const rows = [
	row('shop-events'),
	row('audit', {region: 'us-east-1'}),
	row('quiet', {storedBytes: undefined, lastDelivery: undefined}),
];

/** Presses keys one after the other; the last outcome. */
function press<State, Answer>(page: Page<State, Answer>, ...names: readonly string[]) {
	let state = page.initial;
	for (const name of names) {
		const pressed = page.press(state, {name, text: name.length === 1 ? name : ''}, size);
		if (pressed.kind !== 'state') {
			return pressed;
		}

		state = pressed.state;
	}

	return {kind: 'state', state} as const;
}

function linesAfter(
	choices: readonly LogGroupRow[],
	names: readonly string[],
	width = size.width,
	height = size.height,
) {
	const page = logGroupPage(choices);
	const pressed = press(page, ...names);
	if (pressed.kind !== 'state') {
		throw new Error('It has ended.');
	}

	return page.lines(pressed.state, {width, height}, {theme: createTheme(0), now});
}

test('says of each log group where it is, how much it holds, and when something came last', () => {
	const lines = linesAfter(rows, []);
	expect(lines.slice(0, 6).map(line => line.trimEnd())).toEqual([
		' trailtail  Which log group?',
		expect.stringMatching(/^ \/ .* 3 log groups$/),
		'  LOG GROUP    REGION     LAST DELIVERY  STORED  TRAIL',
		'> shop-events  eu-west-1      3m05s ago  1.2 MB  shop-events-trail',
		'  audit        us-east-1      3m05s ago  1.2 MB  audit-trail',
		'  quiet        eu-west-1              -       -  quiet-trail',
	]);
	expect(lines.at(-3)?.trimEnd()).toBe('  shop-events');
	expect(lines.at(-2)?.trimEnd()).toBe('  of trail shop-events-trail');
	expect(lines.at(-1)).toContain('Enter open');
});

test('Enter opens what is chosen', () => {
	const page = logGroupPage(rows);
	expect(press(page, 'enter')).toEqual({kind: 'answer', answer: rows[0]?.arn});
	expect(press(page, 'down', 'down', 'down', 'up', 'enter')).toEqual({
		kind: 'answer',
		answer: rows[1]?.arn,
	});
	expect(press(page, 'pageDown', 'enter')).toEqual({kind: 'answer', answer: rows[2]?.arn});
	expect(press(page, 'pageDown', 'pageUp', 'enter')).toEqual({
		kind: 'answer',
		answer: rows[0]?.arn,
	});
});

test('what is typed narrows down, typos forgiven, in names, Regions and trails', () => {
	const names = (text: string) => matchingRows(rows, text).map(({name}) => name);
	expect(names('')).toEqual(['shop-events', 'audit', 'quiet']);
	expect(names('adit')).toEqual(['audit']);
	expect(names('us-east')).toEqual(['audit']);
	expect(names('quiet-trail')).toEqual(['quiet']);
	expect(names('eu-west  shop')).toEqual(['shop-events']);
	expect(press(logGroupPage(rows), 'down', 'q', 'u', 'i', 'enter')).toEqual({
		kind: 'answer',
		answer: rows[2]?.arn,
	});
});

test('columns stay where they are while rows leave', () => {
	const heading = linesAfter(rows, [])[2];
	expect(linesAfter(rows, ['q', 'u', 'i'])[2]).toBe(heading);
});

test('without a match Enter does nothing, and Esc shows all again before it leaves', () => {
	const page = logGroupPage(rows);
	expect(press(page, 'z', 'z', 'z', 'z', 'enter').kind).toBe('state');
	expect(linesAfter(rows, ['z', 'z', 'z', 'z']).join('\n')).toContain('No log group is like that.');
	expect(press(page, 'z', 'esc')).toEqual({kind: 'state', state: page.initial});
	expect(press(page, 'z', 'backspace', 'esc')).toEqual({kind: 'leave'});
	expect(press(page, 'z', 'ctrl-c')).toEqual({kind: 'leave'});
});

test('the chosen row is in sight, however many there are', () => {
	const many = Array.from({length: 200}, (_, at) => row(`group-${at}`));
	const lines = linesAfter(
		many,
		Array.from({length: 150}, () => 'down'),
	);
	expect(lines.find(line => line.startsWith('>'))).toContain('group-150 ');
});

test.each([
	[39, 8],
	[60, 12],
	[199, 50],
])('fits %i columns and %i rows, whatever names there are', (width, height) => {
	const names = [...hostilePieces, '日本語のロググループ', 'long'.repeat(100)];
	const all = names.map(name => row(name, {trails: names}));
	const lines = linesAfter(all, ['down'], width, height);
	expect(lines).toHaveLength(height);
	for (const line of lines) {
		expect(widthOf(line)).toBe(width);
		expect(line).not.toMatch(/[\p{Cc}\p{Cf}]/u);
	}
});
