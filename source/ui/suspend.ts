import {resetTerminalModes, setTerminalModes, type TerminalLook} from './terminal-modes.ts';

/** The longest time of a timer, ms. */
const longest = 2 ** 31 - 1;

/** Stops the program, and what it is piped with, as a shell expects of Ctrl-Z; resolves when the shell brings it back. */
export async function suspend(look: TerminalLook): Promise<void> {
	resetTerminalModes();
	const continued = new Promise<void>(resolve => {
		process.once('SIGCONT', () => resolve());
	});
	// Waiting for a signal alone keeps no program running.
	const running = setInterval(() => {}, longest);
	process.kill(0, 'SIGTSTP');
	await continued;
	clearInterval(running);
	setTerminalModes(look);
}
