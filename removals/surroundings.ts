import type {Removal} from './removal.ts';

const hears = 'for (const signal of endingSignals) {\n\t\tprocess.on(signal, onSignal);\n\t}';

/** For "What is around". */
export const surroundings: readonly Removal[] = [
	{
		test: 'an answer whose headers never end is given up',
		file: 'source/aws/network-sentence.ts',
		text: "const isNoHttp = facts.code.startsWith('HPE_');",
		without: 'const isNoHttp = false;',
	},
	{
		test: 'no redirection is followed: signed requests go where they were meant to',
		file: 'source/aws/explain-call.ts',
		text: 'return /^(Error|Unknown|UnknownError|)$/.test(name) ? notTheService(call, status) : undefined;',
		without: 'return undefined;',
	},
	{
		test: 'a call is given up when %s',
		file: 'source/aws/client-configuration.ts',
		text: 'requestTimeout: silence,',
		without: 'requestTimeout: 0,',
	},
	{
		test: 'an answer that comes byte by byte is given up',
		file: 'source/aws/whole-body.ts',
		text: "body.destroy(new UnboundedAnswer('SlowAnswerError'))",
		without: '{}',
	},
	{
		test: 'an answer without an end is given up early: status %d',
		file: 'source/aws/whole-body.ts',
		text: 'const largest = 64 * 1024 * 1024;',
		without: 'const largest = 512 * 1024 * 1024;',
	},
	{
		test: 'a frame that says it is longer than any is given up at once',
		file: 'source/aws/bounded-frames.ts',
		text: "if (length > largest) throw new UnboundedAnswer('EndlessAnswerError');",
		without: '',
	},
	{
		test: '%s: is given up and tried again, before and after it ran',
		file: 'source/sources/live-tail/verdict.ts',
		text: "start: 'unproven',",
		without: "start: 'final',",
	},
	{
		test: '%s ends with 0 and gives the terminal back',
		file: 'source/command-line/run.ts',
		text: hears,
		without: '',
	},
	{
		test: '%s ends it with 0, after whole lines, and no session is left',
		file: 'source/command-line/run.ts',
		text: hears,
		without: '',
	},
	{
		test: 'a terminal that is taken away leaves no session behind',
		file: 'source/command-line/run.ts',
		text: '\n\n\t\tcontroller.abort();\n\t};',
		without: '};',
	},
	{
		test: 'Ctrl-Z gives the terminal to the shell, fg comes back',
		file: 'source/ui/suspend.ts',
		text: '\tresetTerminalModes();\n',
		without: '',
	},
	{
		test: 'Ctrl-Z gives the terminal to the shell, fg comes back',
		file: 'source/ui/suspend.ts',
		text: '\tsetTerminalModes(look);\n',
		without: '',
	},
	{
		test: 'stopped and continued, a run in a pipe goes on and has all of it',
		file: 'source/sources/live-tail/session.ts',
		text: 'yield readUpdate(sessionUpdate, logGroupArns, log);',
		without: 'readUpdate(sessionUpdate, logGroupArns, log);',
	},
	{
		test: 'a reader that goes away, as head does, ends it quietly with 0',
		file: 'source/output/line-writer.ts',
		text: "error.code === 'EPIPE' ? undefined : error",
		without: 'error',
	},
	{
		test: 'a standard output that was closed from the start ends it quietly',
		file: 'source/command-line/output.ts',
		text: " || terminal === 'pipe'",
		without: '',
	},
	{
		test: 'a full disk behind standard output is told of',
		file: 'source/output/print-matches.ts',
		text: 'if (writer.failure !== undefined) {',
		without: 'if (writer.failure !== undefined && !writer.closed) {',
	},
	{
		test: 'a disk that gets full is told of, and nothing stays on it',
		file: 'source/output/export/new-file.ts',
		text: 'await rm(written, {force: true});',
		without: '',
	},
	{
		test: 'a disk that gets full is told of, and nothing stays on it',
		file: 'source/output/export/new-file.ts',
		text: 'throw failureOf(path, error);\n\t}\n}\n\n/** Renaming',
		without: 'throw error;\n\t}\n}\n\n/** Renaming',
	},
	{
		test: 'a full disk ends the log and not the run, and is told once',
		file: 'source/command-line/debug-log.ts',
		text: 'failure = reasonOf(error);',
		without: 'throw error;',
	},
	{
		test: 'credentials that never come: ends the run',
		file: 'source/sources/live-tail/session.ts',
		text: 'await watched(client.config.credentials());',
		without: 'await client.config.credentials();',
	},
	{
		test: 'a second SIGINT ends it though nobody reads what it writes',
		file: 'source/command-line/run.ts',
		text: 'process.kill(process.pid, signal);',
		without: '',
	},
	{
		test: '%s stops the query, and ends it with 0',
		file: 'source/engines/insights/ask.ts',
		text: 'await queries.send(new StopQueryCommand({queryId})).catch(() => undefined);',
		without: '',
	},
	{
		test: 'one that hangs is ended',
		file: 'source/output/alerts/command.ts',
		text: "setTimeout(() => finish({kind: 'too long', longest}), longest)",
		without: 'setTimeout(() => {}, longest)',
	},
	{
		test: 'a tail ends, released, when its minutes are used',
		file: 'source/sources/limited-minutes.ts',
		text: '>= minutes * minute',
		without: '>= 2 * minutes * minute',
	},
	{
		test: 'with %s a wrong file ends the run before it begins, each key named with its line',
		file: 'source/command-line/settings/open-settings.ts',
		text: '[...inFile, ...inEnvironment]',
		without: '[...inEnvironment]',
	},
];
