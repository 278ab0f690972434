import {cell, widthOf} from '../../terminal/cell.ts';

/** What stands between the program and the terminal that shows notifications. */
export type Multiplexer = 'tmux' | 'none';

/** Columns of a notification: desktops show little more. */
const longest = 160;

/**
Rings the bell and asks for a desktop notification, by OSC 9 (iTerm2, Proprietary Escape Codes). The name in front is
needed: a text that begins with a number would be another command there (ConEmu, ANSI escape codes). tmux hands on what
is wrapped for it where `allow-passthrough` is on, and the bell always.
@param text without anything that acts on a terminal
*/
export function notificationSequence(text: string, through: Multiplexer): string {
	const message = `trailtail: ${text}`;
	const shown = widthOf(message) > longest ? cell(message, longest) : message;
	const sequence = `\u001B]9;${shown}\u0007`;
	const passed =
		through === 'tmux'
			? `\u001BPtmux;${sequence.replaceAll('\u001B', '\u001B\u001B')}\u001B\\`
			: sequence;
	return `\u0007${passed}`;
}
