import {expect, test} from 'vitest';
import {widthOf} from '../../../source/terminal/cell.ts';
import {notificationSequence} from '../../../source/ui/alerts/notification.ts';

test('a bell, then OSC 9', () => {
	expect(notificationSequence('jane: Query', 'none')).toBe(
		'\u0007\u001B]9;trailtail: jane: Query\u0007',
	);
});

test('never begins with a number, which would be another command', () => {
	expect(notificationSequence('4;1;50', 'none')).toMatch(/\]9;trailtail: 4;1;50\u0007$/);
});

test('tmux rings the bell, and hands the rest on', () => {
	expect(notificationSequence('jane: Query', 'tmux')).toBe(
		'\u0007\u001BPtmux;\u001B\u001B]9;trailtail: jane: Query\u0007\u001B\\',
	);
});

test('a long text is cut', () => {
	const sequence = notificationSequence('x'.repeat(1000), 'none');
	expect(sequence).toContain('…\u0007');
	expect(widthOf(sequence.slice(5, -1))).toBe(160);
});
