import {expect, test} from 'vitest';
import {inTerminal} from './start.ts';
import {usualModes} from './terminal.ts';

test.each([
	['--screen-reader', ['--screen-reader'], {}],
	["Ink's variable", [], {INK_SCREEN_READER: 'true'}],
] as const)('%s: lines that stay, on the screen there was', async (_, options, environment) => {
	const terminal = inTerminal(['demo', ...options], {environment});
	await terminal.untilShown('before', 'q quits.');
	expect(terminal.modes).toMatchObject({buffer: 'normal', autowrap: 'on', mouse: 'off'});
	terminal.press('?');
	await terminal.untilShown('In the list', 'open the record of the selected event');
	terminal.press('q');
	await terminal.untilShown('ended with 0', 'In the list');
	expect(terminal.modes).toEqual(usualModes);
	expect(terminal.written).not.toContain('\u001B[?1049h');
});
