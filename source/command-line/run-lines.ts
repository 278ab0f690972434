import type {CloudTrailEvent} from '../cloudtrail/event.ts';
import type {CommandAlerts} from '../output/alerts/command-alerts.ts';
import type {RunSummary} from '../output/print-matches.ts';
import type {Source} from '../sources/source.ts';
import {toTerminalText} from '../terminal/terminal-text.ts';
import type {Look} from '../ui/look.ts';
import type {Theme} from '../ui/theme.ts';
import {note} from './note.ts';
import {endAlerts, openAlerts} from './open-alerts.ts';
import {openKnownCallers} from './open-caller-lists.ts';
import type {Options} from './options.ts';
import type {Output} from './output.ts';

type LinesOutput = Exclude<Output, {kind: 'screen'}>;
type LinesOptions = Pick<Options, 'clauses' | 'limit' | 'known' | 'alerting' | 'look'>;

/**
Prints what matches, as it comes or counted at the end. Throws a `Failure` for one of its own.
@param controller ends the run, and tells that it is over
@param atOnce ends the commands that it would wait for then
*/
export async function runLines(
	source: Source,
	output: LinesOutput,
	options: LinesOptions,
	controller: AbortController,
	atOnce: AbortSignal,
): Promise<RunSummary> {
	const alerts = openAlerts(options.alerting, {
		atOnce,
		show: line => process.stderr.write(`${toTerminalText(line)}\n`),
	});
	alerts?.tell(note);
	try {
		return await print(source, output, options, alerts, controller);
	} finally {
		controller.abort();
		await endAlerts(alerts);
	}
}

async function print(
	source: Source,
	output: LinesOutput,
	{clauses, limit, known, look}: LinesOptions,
	alerts: CommandAlerts | undefined,
	controller: AbortController,
): Promise<RunSummary> {
	const [{LineWriter}, {Acquaintance}, {verdictsOf}, {compileFilter}] = await Promise.all([
		import('../output/line-writer.ts'),
		import('../store/acquaintance.ts'),
		import('../store/caller-verdicts.ts'),
		import('../filter/compile.ts'),
	]);
	const callers = openKnownCallers(known, note);

	const acquaintance = new Acquaintance(
		source.minutePrice === undefined ? 'reading files' : 'tailing',
		Date.now(),
	);
	const verdicts = verdictsOf(callers, acquaintance.ledger, () => acquaintance.newSince);
	const options = {
		source,
		matcher: compileFilter(clauses, verdicts),
		acquaintance,
		now: Date.now,
		limit,
		onMatch: alerts && ((event: CloudTrailEvent, text: string) => alerts.take(event, () => text)),
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
	const colors = await colorsOf(look);
	return printEvents({...options, format: output.kind, destination, colors});
}

/** Lines are for other programs: they have colours only when these are asked for. */
async function colorsOf(look: Look): Promise<Theme | undefined> {
	if (look.color !== 'always') {
		return undefined;
	}

	const {themeOf} = await import('../ui/look.ts');
	return themeOf(look, process.env);
}
