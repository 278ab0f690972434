import {expect, test} from 'vitest';
import {inTerminal} from './start.ts';
import {colorSequence} from './terminal.ts';

test('NO_COLOR: not one colour or style is written, and the selection is still seen', async () => {
	const terminal = inTerminal(['demo', '-f', 'event:GetItem'], {environment: {NO_COLOR: '1'}});
	await terminal.untilShown('GetItem', ' R ');
	await terminal.until('a selected row', text => /^>\d\d:/m.test(text));
	terminal.press('/', ...' tabel:x');
	await terminal.untilShown('There is no field', 'tabel:x▏');
	terminal.press('\u001B');
	await terminal.untilGone('There is no field');
	terminal.press('\r');
	await terminal.untilShown('Identity', 'Received');
	terminal.press('q');
	await terminal.untilShown('ended with 0');
	expect(terminal.written).not.toMatch(colorSequence);
});
