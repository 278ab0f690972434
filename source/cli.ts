#!/usr/bin/env node
import {readOptions} from './command-line/options.ts';
import {run} from './command-line/run.ts';
import {Failure} from './failure.ts';

try {
	const terminal = process.stdout.isTTY ? 'terminal' : 'pipe';
	process.exitCode = await run(readOptions(process.argv.slice(2), import.meta, terminal));
} catch (error) {
	const failure =
		error instanceof Failure
			? error
			: new Failure(3, `A mistake in trailtail itself (${String(error)}): please report it.`);
	process.stderr.write(`trailtail: ${failure.message}\n`);
	process.exitCode = failure.code;
}
