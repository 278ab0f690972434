import {turnAutowrap} from './autowrap.ts';

/** Stops the program, and what it is piped with, as a shell expects of Ctrl-Z; resolves when the shell brings it back. */
export async function suspend(): Promise<void> {
	turnAutowrap('on');
	const continued = new Promise<void>(resolve => {
		process.once('SIGCONT', () => resolve());
	});
	process.kill(0, 'SIGTSTP');
	await continued;
	turnAutowrap('off');
}
