import type {QueryUpdate} from '../engines/follow-query.ts';
import {groupRecords} from '../engines/group-records.ts';
import type {CountedRecord, Selection} from '../engines/selected-records.ts';
import {type CallerVerdicts, noVerdicts} from '../store/caller-verdicts.ts';
import type {Facet} from '../store/view.ts';
import type {AnswerUpdate} from '../ui/ask/counting-engine.ts';

/** What an engine tells, in the groups of the screen. */
export async function* groupedAnswers(
	updates: AsyncIterable<QueryUpdate<CountedRecord>>,
	{
		fields,
		isKnown,
		...selection
	}: Omit<Selection, 'verdicts'> &
		Pick<CallerVerdicts, 'isKnown'> & {readonly fields: readonly Facet[]},
): AsyncGenerator<AnswerUpdate, void> {
	const verdicts = {...noVerdicts, isKnown};
	for await (const update of updates) {
		if (update.kind === 'progress') {
			yield update;
		} else {
			const {rows, completeness} = update;
			const grouped = await groupRecords(rows, {...selection, fields, verdicts});
			yield {kind: 'counted', ...grouped, completeness};
		}
	}
}
