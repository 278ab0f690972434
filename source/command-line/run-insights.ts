import {type LogGroupIdentifier, parseLogGroupIdentifier} from '../aws/log-group-identifier.ts';
import {logGroupsByRegion} from '../aws/log-groups-by-region.ts';
import {insightsAnswers} from '../engines/insights/answers.ts';
import {findLogGroups} from '../engines/insights/find-log-groups.ts';
import {insightsQuery} from '../engines/insights/query.ts';
import {regionsNote} from '../output/counts/engine-notes.ts';
import {untilAborted} from '../sources/until-aborted.ts';
import type {Engine} from './engine.ts';
import {EngineOutput} from './engine-output.ts';
import type {EngineRun} from './run-engine.ts';

/** Asks Logs Insights, or prints what it would be asked. Throws a `Failure`. */
export async function runInsights(
	{counts, from, to, query: wanted}: Extract<Engine, {kind: 'insights'}>,
	names: readonly string[],
	run: EngineRun,
): Promise<void> {
	const {options, log, controller} = run;
	const {profile, region, endpointUrl} = options;
	const output = new EngineOutput('Logs Insights', counts, run);
	const query = insightsQuery(options.clauses, counts.fields, options.redact);
	output.noteUnasked(query);
	if (wanted === 'print') {
		noteRegions(output, [...logGroupsByRegion(names.map(parseLogGroupIdentifier), {region})]);
		await output.printQuery(query.query);
		return;
	}

	const {signal} = controller;
	const regions = await untilAborted(
		findLogGroups(names, {profile, region, endpointUrl}, log),
		signal,
	);
	noteRegions(
		output,
		regions.map(each => [each.region, each.logGroups.map(parseLogGroupIdentifier)]),
	);
	output.noteQuery(query.query, {from, to});
	const result = await output.follow(insightsAnswers(regions, query, {from, to}, signal));
	await output.printCounts(result, query.decided);
}

function noteRegions(
	output: EngineOutput,
	regions: readonly (readonly [string | undefined, readonly LogGroupIdentifier[]])[],
): void {
	const sentence = regionsNote(
		regions.map(([region, logGroups]) => ({region, logGroups: logGroups.map(({name}) => name)})),
	);
	if (sentence !== undefined) {
		output.note(sentence);
	}
}
