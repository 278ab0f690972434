import {Redactor} from '../cloudtrail/redact.ts';
import {redactedError, redactedSource} from '../sources/redacted-source.ts';
import type {Source} from '../sources/source.ts';
import {untilAborted} from '../sources/until-aborted.ts';
import {openDebugLog} from './debug-log.ts';
import {endAlerts, openAlerts} from './open-alerts.ts';
import {openCallerLists} from './open-caller-lists.ts';
import {openSource} from './open-source.ts';
import type {Options} from './options.ts';
import {type EngineRun, runEngine} from './run-engine.ts';
import {runLines} from './run-lines.ts';
import {screenEngine} from './screen-engine.ts';

/** Exit status of a run that did not fail: 1 is `--exit-on-match` without a match, 2 unreadable input, 3 a problem that doctor found. */
export type ExitStatus = 0 | 1 | 2 | 3;

/** Carries out what the command line asks for; gives the exit status. Throws a `Failure` for one of its own. */
export async function run(options: Options): Promise<ExitStatus> {
	const debugLog = openDebugLog(options.debugLog);
	const controller = new AbortController();
	const atOnce = new AbortController();
	const timer =
		options.duration === undefined
			? undefined
			: setTimeout(() => controller.abort(), options.duration);
	// Not once: Ink kills the program on a signal that nobody else listens to.
	const onSignal = (signal: NodeJS.Signals) => {
		if (controller.signal.aborted) {
			// Asked for again: what holds the end up, such as a reader that does not read, is not waited for.
			atOnce.abort();
			process.off(signal, onSignal);
			process.kill(process.pid, signal);
		}

		controller.abort();
	};
	for (const signal of endingSignals) {
		process.on(signal, onSignal);
	}

	try {
		const redactor = options.redact === 'on' ? new Redactor() : undefined;
		const log = redactedLog(debugLog.write, redactor);
		return await runAsked(options, {log, redactor, controller, atOnce: atOnce.signal});
	} catch (error) {
		if (error === controller.signal.reason) {
			return exitStatus(options, {matched: 0, unreadable: 0});
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

/** What a run goes by besides its options. `atOnce`: the end is not waited for. */
type Run = Omit<EngineRun, 'options'> & {readonly atOnce: AbortSignal};

async function runAsked(asked: Options, given: Run): Promise<ExitStatus> {
	const {log, redactor, controller, atOnce} = given;
	const options = await withWords(asked, given);
	if (options === undefined) {
		return 0;
	}

	if (options.completion !== undefined) {
		const {printCompletion} = await import('./completion/print-completion.ts');
		await printCompletion(options.completion);
		return 0;
	}

	if (options.doctor !== undefined) {
		const {runDoctor} = await import('./run-doctor.ts');
		return runDoctor(options.doctor, options, given);
	}

	if (options.engine !== undefined) {
		await runEngine(options.engine, {options, log, redactor, controller});
		return 0;
	}

	const {output} = options;
	if (output.kind === 'screen') {
		// While the source is looked up.
		void import('../ui/show-screen.tsx');
	}

	const source = await untilAborted(open(options, log, redactor), controller.signal);
	return output.kind === 'screen'
		? await runScreen(source, options, given)
		: exitStatus(options, await runLines(source, output, options, controller, atOnce));
}

/** The options with the words that none stand for, where a log group is to be read; `undefined` when the user leaves. */
async function withWords(
	options: Options,
	{log, redactor, controller: {signal}}: Run,
): Promise<Options | undefined> {
	const {engine} = options;
	if (options.words.length > 0 || engine?.kind === 'athena' || engine?.query === 'print') {
		return options;
	}

	const [{findWords}, {usualDoctor}] = await Promise.all([
		import('./find-words.ts'),
		import('./doctor.ts'),
	]);
	const redact = (text: string) => redactor?.text(text) ?? text;
	const words = await findWords(options, {log, redact, signal});
	return words && {...options, words, doctor: words[0] === 'doctor' ? usualDoctor : undefined};
}

const endingSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** A match is one whatever else could not be read; without that there may have been one. */
function exitStatus(
	{exitOnMatch}: Options,
	{matched, unreadable}: {readonly matched: number; readonly unreadable: number},
): ExitStatus {
	if (exitOnMatch === 'on' && matched > 0) {
		return 0;
	}

	if (unreadable > 0) {
		return 2;
	}

	return exitOnMatch === 'on' ? 1 : 0;
}

function redactedLog(
	write: (line: string) => void,
	redactor: Redactor | undefined,
): (line: string) => void {
	return redactor === undefined ? write : line => write(redactor.text(line));
}

async function open(
	options: Options,
	log: (line: string) => void,
	redactor: Redactor | undefined,
): Promise<Source> {
	if (redactor === undefined) {
		return openSource(options, log);
	}

	try {
		return redactedSource(await openSource(options, log), redactor);
	} catch (error) {
		throw redactedError(error, redactor);
	}
}

async function runScreen(
	source: Source,
	options: Options,
	{log, redactor, controller, atOnce}: Run,
): Promise<0 | 2> {
	const {showScreen} = await import('../ui/show-screen.tsx');
	const {filter, keep, limit, known, alerting, preferences, look} = options;
	const callers = openCallerLists(known);
	const engine = screenEngine(source, {options, log, redactor});
	// The screen hears of an end only from then on.
	controller.signal.throwIfAborted();
	const commands = openAlerts(alerting, {atOnce});
	const alerts = {
		begin: alerting.screen,
		quiet: alerting.quiet,
		through: process.env.TMUX ? 'tmux' : 'none',
		now: () => performance.now(),
	} as const;
	try {
		const {unreadable} = await showScreen(
			{source, filter, keep, limit, callers, commands, alerts, engine, preferences, look},
			controller,
		);
		return unreadable > 0 ? 2 : 0;
	} finally {
		await endAlerts(commands);
	}
}
