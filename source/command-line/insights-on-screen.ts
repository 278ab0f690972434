import {fieldsToGroup} from '../engines/group-records.ts';
import {insightsAnswers} from '../engines/insights/answers.ts';
import {closeLogGroups, findLogGroups} from '../engines/insights/find-log-groups.ts';
import {insightsQuery} from '../engines/insights/query.ts';
import type {ReachedLogGroups} from '../sources/source.ts';
import {untilAborted} from '../sources/until-aborted.ts';
import type {Questioning} from '../ui/ask/counting-engine.ts';
import {groupedAnswers} from './grouped-answers.ts';
import type {EngineRun} from './run-engine.ts';

/** Questions to Logs Insights about the log groups that a source reads. */
export function insightsOnScreen(
	{names, client}: ReachedLogGroups,
	{log, redactor}: Pick<EngineRun, 'log' | 'redactor'>,
): Questioning {
	return {
		notes: ['The period is that of delivery.'],
		question({clauses, fields, from, to}) {
			const query = insightsQuery(
				clauses,
				fieldsToGroup(fields),
				redactor === undefined ? 'off' : 'on',
			);
			return {
				...query,
				async *ask({isKnown}, signal) {
					const options = await untilAborted(client, signal);
					const finding = findLogGroups(names, options, log);
					const found = await untilAborted(finding, signal).catch(error => {
						// What is found after an abort is closed by nobody else.
						finding.then(closeLogGroups).catch(() => undefined);
						throw error;
					});
					const answers = insightsAnswers(found, query, {from, to}, signal);
					yield* groupedAnswers(answers, {fields, decided: query.decided, isKnown, redactor});
				},
			};
		},
	};
}
