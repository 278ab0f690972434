import {afterEach, beforeEach, describe, expect, onTestFinished, test, vi} from 'vitest';
import {type Athena, openAthena} from '../../../source/aws/athena-client.ts';
import type {SqlResult} from '../../../source/demo/endpoint/athena-service.ts';
import type {Endpoint} from '../../../source/demo/endpoint/endpoint.ts';
import type {OperationName} from '../../../source/demo/endpoint/operations.ts';
import {type AthenaUpdate, askAthena} from '../../../source/engines/athena/ask.ts';
import {findTable} from '../../../source/engines/athena/find-table.ts';
import {type ResultPlace, resultPlace} from '../../../source/engines/athena/result-place.ts';
import {parseTableName} from '../../../source/engines/athena/table-name.ts';
import {stubAwsEnvironment} from '../../aws/aws-environment.ts';
import {openEndpoint, region} from '../../demo/endpoint/connect.ts';
import {table} from './trino.ts';

beforeEach(() => stubAwsEnvironment());
afterEach(() => {
	vi.unstubAllEnvs();
});

const place: ResultPlace = {kind: 'S3', location: 's3://results/', from: 'user'};

async function open(
	result: SqlResult,
): Promise<{readonly endpoint: Endpoint; readonly athena: Athena; readonly asked: string[]}> {
	const asked: string[] = [];
	const endpoint = await openEndpoint({
		logGroups: [],
		athena: {
			tables: new Map([
				[
					'trails.cloudtrail_logs',
					{
						Name: 'cloudtrail_logs',
						Columns: [
							{Name: 'eventName', Type: 'STRING'},
							{Name: 'userIdentity', Type: 'struct<type: STRING, userName: STRING>'},
						],
						PartitionKeys: [
							{Name: 'region', Type: 'string'},
							{Name: 'timestamp', Type: 'string'},
						],
						Parameters: {
							'projection.enabled': 'true',
							'projection.timestamp.format': 'yyyy/MM/dd',
						},
					},
				],
			]),
			workGroups: [{name: 'primary'}, {name: 'auditors', outputLocation: 's3://audit/results/'}],
			evaluate: sql => {
				asked.push(sql);
				return result;
			},
		},
	});
	const athena = await openAthena({region, endpointUrl: endpoint.url}, () => {});
	onTestFinished(() => athena.client.destroy());
	return {endpoint, athena, asked};
}

function ask(athena: Athena, signal = new AbortController().signal) {
	return askAthena({
		athena,
		sql: 'SELECT 1',
		table,
		workgroup: 'auditors',
		place,
		signal,
		pace: () => 1,
	});
}

async function all(updates: AsyncIterable<AthenaUpdate>): Promise<readonly AthenaUpdate[]> {
	const seen: AthenaUpdate[] = [];
	for await (const update of updates) seen.push(update);
	return seen;
}

const rows = Array.from({length: 2500}, (_, n) => [`table-${n}`, undefined, '', String(n)]);
const many: SqlResult = {kind: 'rows', columns: ['_col0', '_col1', '_col2', 'calls'], rows};

test('rows come page by page, without the names of their columns, NULL apart from an empty text', async () => {
	const {endpoint, athena, asked} = await open(many);
	const updates = await all(ask(athena));
	expect(asked).toEqual(['SELECT 1']);
	expect(updates.map(({kind}) => kind)).toEqual(['progress', 'progress', 'progress', 'rows']);
	expect(updates[2]).toEqual({kind: 'progress', scannedBytes: 8});
	expect(updates[3]).toEqual({kind: 'rows', rows, completeness: 'complete'});
	expect(endpoint.runningQueries).toBe(0);
});

describe('a query is stopped', () => {
	test('when the signal is aborted, and nothing is thrown', async () => {
		const {endpoint, athena} = await open(many);
		const controller = new AbortController();
		for await (const {kind} of ask(athena, controller.signal)) {
			expect(kind).toBe('progress');
			expect(endpoint.runningQueries).toBe(1);
			controller.abort();
		}

		expect(endpoint.runningQueries).toBe(0);
	});

	test('when nobody reads on', async () => {
		const {endpoint, athena} = await open(many);
		for await (const {kind} of ask(athena)) {
			expect(kind).toBe('progress');
			break;
		}

		expect(endpoint.runningQueries).toBe(0);
	});

	test('before it starts, which costs nothing', async () => {
		const {athena, asked} = await open(many);
		expect(await all(ask(athena, AbortSignal.abort()))).toEqual([]);
		expect(asked).toEqual([]);
	});
});

test.each([
	[
		'TABLE_NOT_FOUND: line 3:6: Table does not exist',
		/There is no table trails\.cloudtrail_logs in Athena: .*CREATE TABLE/,
	],
	['HIVE_S3: Access Denied (Service: Amazon S3)', /may not read the log files .* s3:GetObject/],
	['Query cancelled! : Bytes scanned limit was exceeded', /more than its workgroup allows/],
	['SYNTAX_ERROR: line 1\nsecond line', /state FAILED \(SYNTAX_ERROR: line 1\): see the query/],
])('“%s” is one sentence with the way out', async (reason, sentence) => {
	const {athena} = await open({kind: 'failed', reason});
	await expect(all(ask(athena))).rejects.toThrow(sentence);
});

test.each<[OperationName, RegExp]>([
	['Athena.StartQueryExecution', /not allowed athena:StartQueryExecution/],
	['Athena.GetQueryExecution', /not allowed athena:GetQueryExecution/],
	['Athena.GetQueryResults', /not allowed athena:GetQueryResults/],
])('%s being refused names the permission, and leaves no query running', async (name, sentence) => {
	const {endpoint, athena} = await open(many);
	endpoint.fail(name, {kind: 'error', name: 'AccessDeniedException', status: 400});
	await expect(all(ask(athena))).rejects.toThrow(sentence);
	expect(endpoint.runningQueries).toBe(0);
});

test('an endpoint that does not answer is told by its address', async () => {
	const athena = await openAthena({region, endpointUrl: 'http://127.0.0.1:9'}, () => {});
	onTestFinished(() => athena.client.destroy());
	await expect(all(ask(athena))).rejects.toThrow('Nothing answers at 127.0.0.1:9');
});

describe('the place of results', () => {
	test('is that of the workgroup, or the one wanted', async () => {
		const {athena} = await open(many);
		expect(await resultPlace(athena, 'auditors')).toEqual({
			kind: 'S3',
			location: 's3://audit/results/',
			from: 'workgroup',
		});
		expect(await resultPlace(athena, 'primary', 's3://mine/')).toEqual({
			kind: 'S3',
			location: 's3://mine/',
			from: 'user',
		});
	});

	test('has to be somewhere', async () => {
		const {athena} = await open(many);
		await expect(resultPlace(athena, 'primary')).rejects.toThrow(
			/Workgroup primary of Athena says no place for results: set its query result location/,
		);
		await expect(resultPlace(athena, 'nobody')).rejects.toThrow(
			/WorkGroup is not found.*--workgroup/,
		);
	});
});

describe('a table', () => {
	test('tells its columns and the day partition', async () => {
		const {athena} = await open(many);
		const found = await findTable(athena, parseTableName('trails.cloudtrail_logs'));
		expect(found).toEqual({
			catalog: 'AwsDataCatalog',
			database: 'trails',
			name: 'cloudtrail_logs',
			columns: new Map([
				['eventname', 'string'],
				['useridentity', 'struct<type:string,username:string>'],
				['region', 'string'],
				['timestamp', 'string'],
			]),
			dayPartition: {column: 'timestamp', format: 'yyyy/MM/dd'},
		});
	});

	test('that does not exist is not found', async () => {
		const {athena} = await open(many);
		expect(await findTable(athena, parseTableName('nothing'))).toBeUndefined();
	});

	test.each(['', 'a.b.c.d', 'a b', 'a"b', 'a..b'])('is not called “%s”', text => {
		expect(() => parseTableName(text)).toThrow('--athena-table');
	});
});
