import {homedir} from 'node:os';
import {join} from 'node:path';
import {CallerLists} from '../config/caller-lists.ts';
import {configDirectory} from '../config/directory.ts';
import {knownCallersName} from '../config/known-callers-file.ts';
import type {Source} from '../sources/source.ts';
import {untilAborted} from '../sources/until-aborted.ts';
import {openDebugLog} from './debug-log.ts';
import {openSource} from './open-source.ts';
import type {Options} from './options.ts';

/** Carries out what the command line asks for; gives the exit status. Throws a `Failure` for one of its own. */
export async function run(options: Options): Promise<0 | 2> {
	const debugLog = openDebugLog(options.debugLog);
	const controller = new AbortController();
	const timer =
		options.duration === undefined
			? undefined
			: setTimeout(() => controller.abort(), options.duration);
	// Not once: Ink kills the program on a signal that nobody else listens to.
	const onSignal = (signal: NodeJS.Signals) => {
		if (controller.signal.aborted) {
			// Asked for again: what holds the end up, such as a reader that does not read, is not waited for.
			process.off(signal, onSignal);
			process.kill(process.pid, signal);
		}

		controller.abort();
	};
	for (const signal of endingSignals) {
		process.on(signal, onSignal);
	}

	try {
		const source = await untilAborted(openSource(options, debugLog.write), controller.signal);
		return options.output === 'screen'
			? await runScreen(source, options, controller)
			: await runLines(source, options, controller);
	} catch (error) {
		if (error === controller.signal.reason) {
			return 0;
		}

		throw error;
	} finally {
		clearTimeout(timer);
		for (const signal of endingSignals) {
			process.off(signal, onSignal);
		}

		debugLog.close();
	}
}

const endingSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

async function runScreen(
	source: Source,
	{filter, keep, limit, known}: Options,
	controller: AbortController,
): Promise<0 | 2> {
	const {showScreen} = await import('../ui/show-screen.tsx');
	const callers = openCallerLists(known);
	// The screen hears of an end only from then on.
	controller.signal.throwIfAborted();
	const {unreadable} = await showScreen({source, filter, keep, limit, callers}, controller);
	return unreadable > 0 ? 2 : 0;
}

/** The user's own list of known callers and the files given with --known. */
function openCallerLists(files: readonly string[]): CallerLists {
	const directory = configDirectory(process.env, process.platform, homedir());
	return new CallerLists(join(directory, knownCallersName), files);
}

async function runLines(
	source: Source,
	{output, clauses, limit}: Options,
	controller: AbortController,
): Promise<0 | 2> {
	const [{printEvents}, {LineWriter}, {Intake}, {compileFilter}] = await Promise.all([
		import('../output/print-events.ts'),
		import('../output/line-writer.ts'),
		import('../store/intake.ts'),
		import('../filter/compile.ts'),
	]);
	const {unreadable} = await printEvents({
		source,
		intake: new Intake(),
		matcher: compileFilter(clauses),
		format: output === 'json' ? 'json' : 'plain',
		destination: process.stdout.isTTY ? 'terminal' : 'pipe',
		limit,
		writer: new LineWriter(process.stdout, () => controller.abort()),
		note: sentence => process.stderr.write(`trailtail: ${sentence}\n`),
		controller,
	});
	return unreadable > 0 ? 2 : 0;
}
