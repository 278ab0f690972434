import type {Athena} from '../aws/athena-client.ts';
import {athenaAnswers} from '../engines/athena/answers.ts';
import {tableMissing} from '../engines/athena/failure.ts';
import {findTable} from '../engines/athena/find-table.ts';
import {athenaQuery} from '../engines/athena/query.ts';
import {type ResultPlace, resultPlace} from '../engines/athena/result-place.ts';
import type {AthenaTable} from '../engines/athena/table.ts';
import {fieldsToGroup} from '../engines/group-records.ts';
import {untilAborted} from '../sources/until-aborted.ts';
import type {Questioning} from '../ui/ask/counting-engine.ts';
import {placeNote, reachAthena, shownName} from './athena.ts';
import type {AskedTable} from './engine.ts';
import {groupedAnswers} from './grouped-answers.ts';
import type {EngineRun} from './run-engine.ts';

type Found = {readonly table: AthenaTable; readonly place: ResultPlace};

/** Questions to Athena about a table, once that and the place of results are found. Throws a `Failure`. */
export async function athenaOnScreen(
	asked: AskedTable,
	{options, log, redactor}: Omit<EngineRun, 'controller'>,
	opening: AbortSignal,
): Promise<Questioning> {
	const {profile, region, endpointUrl, redact} = options;
	const reach = () => reachAthena({profile, region, endpointUrl}, log);
	const {workgroup} = asked;
	const {table, place} = await found(asked, reach, opening);
	return {
		notes: [
			`The table is ${shownName(table)}, the period that of the calls.`,
			placeNote(place, workgroup),
		],
		question({clauses, fields, from, to}) {
			const query = athenaQuery(clauses, fieldsToGroup(fields), table, {from, to}, redact);
			return {
				...query,
				query: query.sql,
				async *ask({isKnown}, signal) {
					const athena = await reach();
					try {
						const answers = athenaAnswers(query, {athena, table, workgroup, place, signal});
						yield* groupedAnswers(answers, {fields, decided: query.decided, isKnown, redactor});
					} finally {
						athena.client.destroy();
					}
				},
			};
		},
	};
}

async function found(
	{table: name, workgroup}: AskedTable,
	reach: () => Promise<Athena>,
	signal: AbortSignal,
): Promise<Found> {
	const athena = await reach();
	try {
		const table = await untilAborted(findTable(athena, name), signal);
		if (table === undefined) {
			throw tableMissing(shownName(name));
		}

		return {table, place: await untilAborted(resultPlace(athena, workgroup), signal)};
	} finally {
		athena.client.destroy();
	}
}
