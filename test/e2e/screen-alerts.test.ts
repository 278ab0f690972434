import {expect, test} from 'vitest';
import {inTerminal} from './start.ts';

test.each([
	['a terminal', '', '\u0007\u001B]9;trailtail: '],
	['tmux', '/tmp/tmux-0/default,1,0', '\u0007\u001BPtmux;\u001B\u001B]9;trailtail: '],
])('--alert rings the bell and notifies, in %s', async (_, TMUX, sequence) => {
	const terminal = inTerminal(['demo', '--alert', '-f', 'event:Query'], {environment: {TMUX}});
	await terminal.untilShown('alerts on');
	await terminal.until('a notification', () => terminal.written.includes(sequence));
	const [text = ''] = terminal.written.split(sequence).slice(1);
	expect(text).toMatch(/^[^\p{Cc}]+: Query [^\p{Cc}]+\u0007/u);
	terminal.press('a');
	await terminal.untilShown('Alerts are off');
	await terminal.untilGone('alerts on');
	terminal.press('q');
	await terminal.untilShown('ended with 0');
});
