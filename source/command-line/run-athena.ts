import type {Athena} from '../aws/athena-client.ts';
import {athenaAnswers} from '../engines/athena/answers.ts';
import {createTable} from '../engines/athena/create-table.ts';
import {tableMissing} from '../engines/athena/failure.ts';
import {findTable} from '../engines/athena/find-table.ts';
import {athenaQuery} from '../engines/athena/query.ts';
import {resultPlace} from '../engines/athena/result-place.ts';
import type {AthenaTable} from '../engines/athena/table.ts';
import {parseTrailFolders} from '../engines/athena/trail-folders.ts';
import {untilAborted} from '../sources/until-aborted.ts';
import {placeNote, reachAthena, shownName} from './athena.ts';
import type {Engine} from './engine.ts';
import {EngineOutput} from './engine-output.ts';
import type {EngineRun} from './run-engine.ts';

type AthenaEngine = Extract<Engine, {kind: 'athena'}>;

/**
Asks Athena, or prints what it would be asked.
@param locations the trail's folders, for the statement that makes a table which there is not
*/
export async function runAthena(
	engine: AthenaEngine,
	locations: readonly string[],
	run: EngineRun,
): Promise<void> {
	const {profile, region, endpointUrl} = run.options;
	const athena = await reachAthena({profile, region, endpointUrl}, run.log);
	try {
		const {signal} = run.controller;
		const table = await untilAborted(findTable(athena, engine.table), signal);
		if (table !== undefined) {
			await askTable(engine, table, athena, run);
			return;
		}

		if (locations.length === 0) {
			throw tableMissing(shownName(engine.table));
		}

		await outputOf(engine, run).printQuery(
			createTable({...engine.table, ...parseTrailFolders(locations), since: engine.from}),
		);
	} finally {
		athena.client.destroy();
	}
}

async function askTable(
	engine: AthenaEngine,
	table: AthenaTable,
	athena: Athena,
	run: EngineRun,
): Promise<void> {
	const {counts, from, to, workgroup} = engine;
	const {clauses, redact} = run.options;
	const output = outputOf(engine, run);
	const query = athenaQuery(clauses, counts.fields, table, {from, to}, redact);
	output.noteUnasked(query);
	if (engine.query === 'print') {
		await output.printQuery(query.sql);
		return;
	}

	const {signal} = run.controller;
	const place = await untilAborted(resultPlace(athena, workgroup), signal);
	output.note(placeNote(place, workgroup));
	output.noteQuery(query.sql, {from, to});
	const updates = athenaAnswers(query, {athena, table, workgroup, place, signal});
	await output.printCounts(await output.follow(updates), query.decided);
}

function outputOf({counts}: AthenaEngine, run: EngineRun): EngineOutput {
	return new EngineOutput('Athena', counts, run);
}
