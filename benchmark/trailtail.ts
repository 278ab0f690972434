import {fileURLToPath} from 'node:url';
import type {Command} from './command.ts';
import type {Context} from './row.ts';

/** The built program. */
export const program = fileURLToPath(new URL('../dist/cli.js', import.meta.url));

/** Runs the built program. */
export function trailtail(context: Context, ...parameters: readonly string[]): Command {
	return nodeCommand(context, program, ...parameters);
}

/** Runs a bundle, or any file of JavaScript, as the program is run. */
export function nodeCommand(
	{node: [file, ...options]}: Context,
	...parameters: readonly string[]
): Command {
	return {file, parameters: [...options, ...parameters]};
}
