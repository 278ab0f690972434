import {writeFile} from 'node:fs/promises';
import {measuredRun} from './measured-run.ts';
import type {Context} from './row.ts';
import {trailtail} from './trailtail.ts';

/** Writes a log file of whatever kind as one record a line, each once, which is what every tool can read. */
export async function asLines(file: string, lines: string, context: Context): Promise<string> {
	const {output} = await measuredRun(trailtail(context, file, '--json'));
	await writeFile(lines, output, {mode: 0o600});
	return lines;
}
