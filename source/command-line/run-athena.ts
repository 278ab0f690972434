import {type Athena, openAthena} from '../aws/athena-client.ts';
import {toFailure} from '../aws/sentence.ts';
import {askAthena} from '../engines/athena/ask.ts';
import {createTable} from '../engines/athena/create-table.ts';
import {tableMissing} from '../engines/athena/failure.ts';
import {findTable} from '../engines/athena/find-table.ts';
import {athenaQuery} from '../engines/athena/query.ts';
import {type ResultPlace, resultPlace} from '../engines/athena/result-place.ts';
import {athenaRecords} from '../engines/athena/rows.ts';
import type {AthenaTable} from '../engines/athena/table.ts';
import {parseTrailFolders} from '../engines/athena/trail-folders.ts';
import type {Failure} from '../failure.ts';
import {untilAborted} from '../sources/until-aborted.ts';
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
	const athena = await open(run);
	try {
		const {signal} = run.controller;
		const table = await untilAborted(findTable(athena, engine.table), signal);
		if (table !== undefined) {
			await askTable(engine, table, athena, run);
			return;
		}

		if (locations.length === 0) {
			throw missing(engine);
		}

		await outputOf(engine, run).printQuery(
			createTable({...engine.table, ...parseTrailFolders(locations), since: engine.from}),
		);
	} finally {
		athena.client.destroy();
	}
}

async function open({options: {profile, region, endpointUrl}, log}: EngineRun): Promise<Athena> {
	try {
		return await openAthena({profile, region, endpointUrl}, log);
	} catch (error) {
		const operation = 'GetTableMetadata';
		const call = {service: 'Athena', operation, profile, region, endpointUrl} as const;
		throw toFailure(error, {...call, logGroups: ''});
	}
}

async function askTable(
	engine: AthenaEngine,
	table: AthenaTable,
	athena: Athena,
	run: EngineRun,
): Promise<void> {
	const {counts, from, to, workgroup} = engine;
	const output = outputOf(engine, run);
	const query = athenaQuery(run.options.clauses, counts.fields, table, {from, to});
	output.noteUnasked(query);
	if (engine.query === 'print') {
		await output.printQuery(query.sql);
		return;
	}

	const {signal} = run.controller;
	const place = await untilAborted(resultPlace(athena, workgroup), signal);
	output.note(placeNote(place, workgroup));
	output.noteQuery(query.sql, {from, to});
	const updates = askAthena({athena, sql: query.sql, table, workgroup, place, signal});
	const result = await output.follow(updates);
	await output.printCounts(result, athenaRecords(query, result.rows), query.decided);
}

function outputOf({counts}: AthenaEngine, {options, controller}: EngineRun): EngineOutput {
	return new EngineOutput('Athena', counts, options.known, controller);
}

function missing({table: {database, name}}: AthenaEngine): Failure {
	return tableMissing(`${database}.${name}`);
}

function placeNote(place: ResultPlace, workgroup: string): string {
	return place.kind === 'managed'
		? `Athena keeps the result for a day, as workgroup ${workgroup} says.`
		: `Athena writes the result to ${place.location}, as workgroup ${workgroup} says.`;
}
