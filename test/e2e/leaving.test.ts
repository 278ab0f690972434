import {expect, onTestFinished, test} from 'vitest';
import {inTerminal} from './start.ts';
import {program, Terminal, usualModes} from './terminal.ts';

/** What was on the screen before is still there, and the terminal is as it was. */
async function expectRestored(terminal: Terminal): Promise<void> {
	await terminal.untilShown('ended with 0');
	expect(terminal.modes).toEqual(usualModes);
	expect(terminal.text().trim().split('\n')).toEqual([
		'before',
		`pid ${terminal.pid}`,
		'ended with 0',
	]);
}

test.each([
	['q', 'q'],
	['Ctrl-C', '\u0003'],
])('%s ends with 0 and gives the terminal back', async (_, key) => {
	const terminal = inTerminal(['demo']);
	await terminal.untilShown('live for', 'quit');
	expect(terminal.modes).toMatchObject({
		buffer: 'alternate',
		cursor: 'hidden',
		autowrap: 'off',
		mouse: 'on',
	});
	terminal.press(key);
	await expectRestored(terminal);
});

test('Ctrl-C ends while a filter is being typed, where q is a letter', async () => {
	const terminal = inTerminal(['demo']);
	await terminal.untilShown('live for', 'quit');
	terminal.press('/', 'q');
	await terminal.untilShown(' / q', 'keep');
	terminal.press('\u0003');
	await expectRestored(terminal);
});

test.each(['SIGTERM', 'SIGHUP', 'SIGINT'] as const)(
	'%s ends with 0 and gives the terminal back',
	async signal => {
		const terminal = inTerminal(['demo']);
		await terminal.untilShown('live for', 'quit');
		terminal.signal(signal);
		await expectRestored(terminal);
	},
);

test('--duration ends it with 0 and gives the terminal back', async () => {
	const terminal = inTerminal(['demo', '--duration', '1s']);
	await expectRestored(terminal);
});

/** The demo as a job of an interactive shell. */
async function inShell(): Promise<Terminal> {
	const terminal = new Terminal('bash', ['--norc', '--noprofile', '-i'], {
		environment: {PS1: 'prompt> ', HISTFILE: '', PROGRAM: program, NODE: process.execPath},
	});
	onTestFinished(() => terminal.close());
	await terminal.untilShown('prompt>');
	terminal.press('echo first; "$NODE" "$PROGRAM" demo\r');
	await terminal.untilShown('live for', 'quit');
	return terminal;
}

test('Ctrl-Z gives the terminal to the shell, fg comes back', async () => {
	const terminal = await inShell();
	terminal.press('\u001A');
	await terminal.untilShown('Stopped');
	await terminal.until('the prompt', text => text.trimEnd().endsWith('prompt>'));
	expect(terminal.modes).toMatchObject({buffer: 'normal', cursor: 'shown', mouse: 'off'});
	expect(terminal.lines()).toContain('first');
	// Echoed by the terminal itself: it is not in raw mode.
	terminal.press('echo $((20 + 22)) of them\r');
	await terminal.untilShown('42 of them');

	terminal.press('fg\r');
	await terminal.untilShown('live for', 'quit');
	expect(terminal.modes).toMatchObject({buffer: 'alternate', cursor: 'hidden', mouse: 'on'});
	await terminal.untilShown('GetItem');
	terminal.press('?');
	await terminal.untilShown('In the list');
	terminal.press('\u001B');
	await terminal.untilShown('TABLE / INDEX');
	terminal.press('q');
	await terminal.until('the prompt', text => text.trimEnd().endsWith('prompt>'));
	terminal.press('echo "left with $?"\r');
	await terminal.untilShown('left with 0');
	expect(terminal.modes).toMatchObject({
		buffer: 'normal',
		cursor: 'shown',
		autowrap: 'on',
		mouse: 'off',
	});
});

test('Ctrl-Z turns autowrap on again for the shell', async () => {
	const terminal = await inShell();
	terminal.press('\u001A');
	await terminal.untilShown('Stopped');
	expect(terminal.modes.autowrap).toBe('on');
});
