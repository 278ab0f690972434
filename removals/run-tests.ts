import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {existsSync, readFileSync, rmSync} from 'node:fs';
import {join} from 'node:path';

type NamedTest = {readonly name: string; readonly file: string};

/**
What came of tests: `broken` ones failed because the code does not stand without what was removed, or were not run at
all; that shows nothing.
*/
export type Outcome =
	| {readonly kind: 'passed'}
	| {readonly kind: 'failed'; readonly by: string}
	| {readonly kind: 'broken'; readonly why: string};

/** ms; what has not ended by then hangs. The slowest test may take four minutes. */
const longest = 10 * 60_000;

/** What vitest writes, as far as it is read. */
type Report = {
	readonly testResults: readonly {
		readonly message: string;
		readonly assertionResults: readonly {
			readonly status: string;
			readonly title: string;
			readonly failureMessages: readonly string[];
		}[];
	}[];
};

/** Names that are not there, syntax, and modules that cannot be loaded. */
const noProgram =
	/ReferenceError|SyntaxError|is not a function|is not defined|ERR_MODULE|Transform failed/;

/** What vitest's error for a test without an end has in its stack. */
const timedOut = 'STACK_TRACE_ERROR';

/** Checks the types, with names that nothing uses any more left alone; builds, and runs the tests. */
export async function runTests(folder: string, tests: readonly NamedTest[]): Promise<Outcome> {
	const types = await command(folder, 'typescript/bin/tsc', [
		...['--noEmit', '--noUnusedLocals', 'false', '--noUnusedParameters', 'false'],
	]);
	if (types.status !== 0) return {kind: 'broken', why: types.said};
	const build = await command(folder, 'tsx/dist/cli.mjs', ['build/make.ts']);
	if (build.status !== 0) return {kind: 'broken', why: build.said};
	const path = join(folder, 'removals-report.json');
	rmSync(path, {force: true});
	const files = [...new Set(tests.map(({file}) => file))];
	const names = tests.map(({name}) => `(?:^|\\s)${pattern(name)}$`).join('|');
	// One failure shows enough.
	const options = ['-t', names, '--bail=1', '--reporter=json', `--outputFile=${path}`];
	const {ended} = await command(folder, 'vitest/vitest.mjs', ['run', ...files, ...options]);
	if (ended === 'by us') return {kind: 'failed', by: 'its time limit: it hangs'};
	if (!existsSync(path)) return {kind: 'broken', why: 'vitest did not start'};
	return judge(JSON.parse(readFileSync(path, 'utf8')), tests);
}

function judge({testResults}: Report, tests: readonly NamedTest[]): Outcome {
	const run = testResults
		.flatMap(({assertionResults}) => assertionResults)
		.filter(({status}) => status === 'passed' || status === 'failed');
	const missing = tests.find(
		({name}) => !run.some(({title}) => new RegExp(`^${pattern(name)}$`).test(title)),
	);
	if (missing !== undefined) {
		const said = testResults.map(({message}) => message).join('\n');
		return {kind: 'broken', why: `${missing.name} was not run. ${said}`};
	}

	const messages = run.flatMap(({failureMessages}) => failureMessages);
	const broken = messages.find(message => noProgram.test(message));
	if (broken !== undefined) return {kind: 'broken', why: broken};
	const [first] = messages;
	if (first === undefined) return {kind: 'passed'};
	return {kind: 'failed', by: first.includes(timedOut) ? 'its time limit' : first};
}

/** The names that a title stands for: `%s` and the like are filled in for each case. */
function pattern(title: string): string {
	return title
		.split(/%[sdj]/)
		.map(part => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'))
		.join('.*');
}

type Ended = {
	readonly status: number | null;
	readonly said: string;
	readonly ended: 'by itself' | 'by us';
};

/** Runs a command of a package; one that hangs is ended with all that it started. */
async function command(cwd: string, file: string, parameters: readonly string[]): Promise<Ended> {
	const child = spawn(process.execPath, [join('node_modules', file), ...parameters], {
		cwd,
		detached: true,
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	let said = '';
	for (const stream of [child.stdout, child.stderr]) {
		stream.setEncoding('utf8').on('data', (text: string) => {
			said = (said + text).slice(-10_000);
		});
	}

	let ended: Ended['ended'] = 'by itself';
	const end = () => {
		ended = 'by us';
		if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
	};
	const timer = setTimeout(end, longest);
	process.once('exit', end);
	await once(child, 'close');
	process.off('exit', end);
	clearTimeout(timer);
	return {status: child.exitCode, said, ended};
}
