import {toTerminalText} from '../terminal/terminal-text.ts';

/** Tells something that is no answer, on standard error. */
export function note(sentence: string): void {
	process.stderr.write(`trailtail: ${toTerminalText(sentence)}\n`);
}
