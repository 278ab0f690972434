#!/usr/bin/env node
import {readCommandLine, readOptions} from './command-line/options.ts';
import {Failure} from './failure.ts';
import {toTerminalText} from './terminal/terminal-text.ts';

// Nobody may be reading what is noted there.
process.stderr.on('error', () => {});

const code = await exitCode();
// What is still open, such as the demo's endpoint or a request that hangs, must not keep the program from ending.
process.stderr.write('', () => process.exit(code));

async function exitCode(): Promise<number> {
	try {
		const terminal = process.stdout.isTTY ? 'terminal' : 'pipe';
		const commandLine = readCommandLine(process.argv.slice(2), import.meta);
		// Neither --help nor a mistake waits for these.
		const {openSettings} = await import('./command-line/settings/open-settings.ts');
		const options = readOptions(commandLine, terminal, openSettings);
		const {run} = await import('./command-line/run.ts');
		return await run(options);
	} catch (error) {
		const failure =
			error instanceof Failure
				? error
				: new Failure(3, `A mistake in trailtail itself (${String(error)}): please report it.`);
		process.stderr.write(`trailtail: ${toTerminalText(failure.message)}\n`);
		return failure.code;
	}
}
