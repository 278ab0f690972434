import type {Look} from './look.ts';

export type TerminalLook = Pick<Look, 'manner' | 'mouse'>;

/**
Has the terminal do for the screen what Ink does not ask of it. Rows that are drawn do not go on in the next one when they are full:
some terminals count emoji wider than we do, and a row that wraps moves all below it. Where the mouse is heard of,
clicks and the wheel are reported (1000), in an encoding without a limit (1006), and no motion.
*/
export function setTerminalModes({manner, mouse}: TerminalLook): void {
	const wrap = manner === 'drawn' ? '\u001B[?7l' : '';
	process.stdout.write(wrap + (mouse === 'on' ? '\u001B[?1000h\u001B[?1006h' : ''));
}

/** Leaves the terminal as it usually is. */
export function resetTerminalModes(): void {
	process.stdout.write('\u001B[?1006l\u001B[?1000l\u001B[?7h');
}
