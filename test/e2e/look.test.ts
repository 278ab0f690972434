import {expect, test} from 'vitest';
import {inTerminal} from './start.ts';
import {colorSequence} from './terminal.ts';

const cyan = '\u001B[36m';

test.each([
	['a theme', ['--theme', 'light'], {COLORTERM: 'truecolor'}, '\u001B[38;2;0;75;128m'],
	['a theme where there are 16 colours', ['--theme', 'dark'], {TERM: 'xterm'}, cyan],
	['always, whatever NO_COLOR says', ['--color', 'always'], {NO_COLOR: '1'}, cyan],
] as const)('colours: %s', async (_, options, environment, accent) => {
	const terminal = inTerminal(['demo', ...options], {environment});
	await terminal.untilShown('GetItem', ' R ', 'quit');
	expect(terminal.written).toContain(accent);
	const exact = terminal.written.match(/\u001B\[38;/g) ?? [];
	expect(exact.length > 0).toBe(accent !== cyan);
});

test('no colour where the terminal has none, though --color stands there', async () => {
	const terminal = inTerminal(['demo', '--color', 'auto'], {environment: {TERM: 'dumb'}});
	await terminal.untilShown('GetItem', ' R ', 'quit');
	await terminal.until('a selected row', text => /^>\d\d:/m.test(text));
	expect(terminal.written).not.toMatch(colorSequence);
});
