import type {RunSummary} from '../output/print-matches.ts';
import type {Source} from '../sources/source.ts';
import {toTerminalText} from '../terminal/terminal-text.ts';
import {openKnownCallers} from './open-caller-lists.ts';
import type {Options} from './options.ts';
import type {Output} from './output.ts';

/** Prints what matches, as it comes or counted at the end. Throws a `Failure` for one of its own. */
export async function runLines(
	source: Source,
	output: Exclude<Output, {kind: 'screen'}>,
	{clauses, limit, known}: Pick<Options, 'clauses' | 'limit' | 'known'>,
	controller: AbortController,
): Promise<RunSummary> {
	const [{LineWriter}, {Acquaintance}, {verdictsOf}, {Intake}, {compileFilter}] = await Promise.all(
		[
			import('../output/line-writer.ts'),
			import('../store/acquaintance.ts'),
			import('../store/caller-verdicts.ts'),
			import('../store/intake.ts'),
			import('../filter/compile.ts'),
		],
	);
	const note = (sentence: string) => process.stderr.write(`trailtail: ${sentence}\n`);
	const callers = openKnownCallers(known, sentence => note(toTerminalText(sentence)));

	const acquaintance = new Acquaintance(
		source.minutePrice === undefined ? 'reading files' : 'tailing',
		Date.now(),
	);
	const verdicts = verdictsOf(callers, acquaintance.ledger, () => acquaintance.newSince);
	const options = {
		source,
		intake: new Intake(),
		matcher: compileFilter(clauses, verdicts),
		acquaintance,
		now: Date.now,
		limit,
		writer: new LineWriter(process.stdout, () => controller.abort()),
		note,
		controller,
	};
	if (output.kind === 'counts') {
		const {printCounts} = await import('../output/counts/print-counts.ts');
		return printCounts({...options, fields: output.fields, format: output.format});
	}

	const {printEvents} = await import('../output/print-events.ts');
	const destination = process.stdout.isTTY ? 'terminal' : 'pipe';
	return printEvents({...options, format: output.kind, destination});
}
