import {onTestFinished} from 'vitest';
import {type PipedOptions, PipedProgram} from './piped-program.ts';
import {Terminal, type TerminalOptions} from './terminal.ts';

/** The program in a terminal, closed with the test. */
export function inTerminal(parameters: readonly string[], options?: TerminalOptions): Terminal {
	const terminal = Terminal.run(parameters, options);
	onTestFinished(() => terminal.close());
	return terminal;
}

/** The program in pipes, closed with the test. */
export function inPipe(parameters: readonly string[], options?: PipedOptions): PipedProgram {
	const started = new PipedProgram(parameters, options);
	onTestFinished(() => started.close());
	return started;
}
