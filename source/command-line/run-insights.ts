import {insightsAnswers} from '../engines/insights/answers.ts';
import {findLogGroups} from '../engines/insights/find-log-groups.ts';
import {insightsQuery} from '../engines/insights/query.ts';
import {untilAborted} from '../sources/until-aborted.ts';
import type {Engine} from './engine.ts';
import {EngineOutput} from './engine-output.ts';
import type {EngineRun} from './run-engine.ts';

/** Asks Logs Insights, or prints what it would be asked. Throws a `Failure`. */
export async function runInsights(
	{counts, from, to, query: wanted}: Extract<Engine, {kind: 'insights'}>,
	names: readonly string[],
	{options, log, controller}: EngineRun,
): Promise<void> {
	const output = new EngineOutput('Logs Insights', counts, options.known, controller);
	const query = insightsQuery(options.clauses, counts.fields);
	output.noteUnasked(query);
	if (wanted === 'print') {
		await output.printQuery(query.query);
		return;
	}

	const {profile, region, endpointUrl} = options;
	const {signal} = controller;
	const found = await untilAborted(
		findLogGroups(names, {profile, region, endpointUrl}, log),
		signal,
	);
	output.noteQuery(query.query, {from, to});
	const result = await output.follow(insightsAnswers(found, query, {from, to}, signal));
	await output.printCounts(result, query.decided);
}
