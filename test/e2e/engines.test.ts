import {expect, onTestFinished, test, vi} from 'vitest';
import {type Endpoint, startEndpoint} from '../../source/demo/endpoint/endpoint.ts';
import {LogGroup} from '../../source/demo/endpoint/log-group.ts';
import {evaluate} from '../../source/demo/insights/evaluate.ts';
import {credentials} from './environment.ts';
import {record} from './records.ts';
import {inPipe} from './start.ts';
import {region, TailedLogGroup} from './tailed-log-group.ts';

const account = '987654321098';
const elsewhere = new LogGroup({name: 'elsewhere', accountId: account, region: 'us-east-2'});

function insightsLogGroup(): Promise<TailedLogGroup> {
	return TailedLogGroup.open({
		besides: [elsewhere],
		insights: evaluate,
	});
}

const insights = ['--engine', 'insights', '--since', '1h', '--count-by'];

test('Logs Insights counts what matches, after its query was shown', async () => {
	const tailed = await insightsLogGroup();
	const scan = {eventName: 'Scan'};
	tailed.append(record(scan), record(scan), record({eventName: 'Query'}), record());
	const parameters = ['trail', ...insights, 'event', '-f', 'event:Scan,Query'];
	const program = inPipe([...parameters, '--format', 'csv'], {environment: tailed.environment});
	const {code, output, notes} = await program.ended();
	expect(output).toBe('event,count\r\nScan,2\r\nQuery,1\r\n');
	expect(notes).toMatch(/^trailtail: Logs Insights is asked, from \S+Z to \S+Z:\nfilter /);
	expect(notes).toMatch(/\n\| limit 10000\ntrailtail: Logs Insights read [\d.]+ (?:bytes|kB)\.\n$/);
	expect(code).toBe(0);
});

test('what Logs Insights cannot decide is named, and left out', async () => {
	const tailed = await insightsLogGroup();
	tailed.append(record(), record());
	const program = inPipe(['trail', ...insights, 'table', '-f', 'is:new', '--format', 'json'], {
		environment: tailed.environment,
	});
	const {code, output, notes} = await program.ended();
	expect(JSON.parse(output)).toEqual([{table: 'orders', count: 2}]);
	expect(notes).toContain(
		'trailtail: Logs Insights cannot decide is:new: that is left out, and the counts are upper bounds.\n',
	);
	expect(code).toBe(0);
});

test.each(['SIGINT', 'SIGTERM'] as const)(
	'%s stops the query, and ends it with 0',
	async signal => {
		const tailed = await insightsLogGroup();
		tailed.append(record());
		// Between two looks at the query there is time to stop it.
		const program = inPipe(['trail', ...insights, 'event'], {environment: tailed.environment});
		await vi.waitFor(() => expect(tailed.endpoint.runningQueries).toBe(1), {timeout: 20_000});
		program.signal(signal);
		const {code, notes} = await program.ended();
		expect(code).toBe(0);
		expect(notes).toContain('The query was stopped before its end: the counts are lower bounds.');
		expect(tailed.endpoint.runningQueries).toBe(0);
	},
);

test('a query is printed and not run', async () => {
	const program = inPipe([...insights, 'principal', '--print-query', '-f', 'index:by-email']);
	const {code, output, notes} = await program.ended();
	expect(output).toContain('filter ispresent(eventVersion)\n');
	expect(output).toContain('[Ee][Mm][Aa][Ii][Ll]');
	expect(notes).toBe('');
	expect(code).toBe(0);
});

test('a log group that there is not ends it with 3', async () => {
	const tailed = await insightsLogGroup();
	const program = inPipe(['tral', ...insights, 'event'], {environment: tailed.environment});
	const {code, output, notes} = await program.ended();
	expect(notes).toContain('There is no log group tral in eu-west-1 (did you mean trail?)');
	expect(output).toBe('');
	expect(code).toBe(3);
});

const severalRegions = [
	'trail',
	elsewhere.logGroupArn,
	'--region',
	region,
	...insights,
	'region,event',
];

test('log groups of several Regions are one count', async () => {
	const tailed = await insightsLogGroup();
	tailed.append(record({awsRegion: region}));
	const [timestamp, ingestionTime] = [Date.now(), Date.now()];
	elsewhere.append(
		['Scan', 'Scan'].map(eventName => ({
			timestamp,
			ingestionTime,
			logStreamName: 'stream',
			message: record({awsRegion: 'us-east-2', eventName}),
		})),
	);
	const program = inPipe([...severalRegions, '--format=csv'], {environment: tailed.environment});
	const {code, output, notes} = await program.ended();
	expect(output).toBe('region,event,count\r\nus-east-2,Scan,2\r\neu-west-1,GetItem,1\r\n');
	expect(notes).toContain(
		'trailtail: One query for each Region: eu-west-1 (trail), us-east-2 (elsewhere).\n',
	);
	expect(code).toBe(0);
});

test('a query that is printed tells its Regions, and its standard output is the query', async () => {
	const {code, output, notes} = await inPipe([...severalRegions, '--print-query']).ended();
	expect(output).toMatch(/^filter ispresent\(eventVersion\)\n/);
	expect(notes).toBe(
		'trailtail: One query for each Region: eu-west-1 (trail), us-east-2 (elsewhere).\n',
	);
	expect(code).toBe(0);
});

test('--redact hides in counts what it hides elsewhere', async () => {
	const tailed = await insightsLogGroup();
	tailed.append(record({recipientAccountId: account, sourceIPAddress: '192.0.2.99'}));
	const {environment} = tailed;
	const fields = 'account,ip,requestParameters.key.orderId,table';
	const program = inPipe(['trail', ...insights, fields, '--redact', '--format=json'], {
		environment,
	});
	const {code, output, notes} = await program.ended();
	expect(JSON.parse(output)).toEqual([
		{
			account: expect.stringMatching(/^0{11}\d$/),
			ip: expect.stringMatching(/^240\.0\.0\.\d$/),
			'requestParameters.key.orderId': expect.stringMatching(/^redacted-[a-p]{12}$/),
			table: 'orders',
			count: 1,
		},
	]);
	expect(notes).toContain('trailtail: Logs Insights is asked, from ');
	expect(code).toBe(0);

	const other = elsewhere.logGroupArn.replace('elsewhere', 'nothing');
	const failed = await inPipe([other, ...insights, fields, '--redact'], {environment}).ended();
	expect(failed.notes).toContain('nothing');
	expect(failed.notes).not.toContain(account);
	expect(failed.code).toBe(3);
});

/** Athena that answers every query with two operations. */
async function athenaEndpoint(asked: string[]): Promise<Endpoint> {
	const columns = ['eventSource', 'eventName'].map(Name => ({Name, Type: 'string'}));
	const endpoint = await startEndpoint({
		logGroups: [],
		athena: {
			tables: new Map([['trails.logs', {Name: 'logs', Columns: columns, PartitionKeys: []}]]),
			workGroups: [
				{name: 'primary', outputLocation: 's3://results/'},
				{name: 'audit', outputLocation: `s3://results-${account}/`},
				{name: 'bare'},
			],
			evaluate: sql => {
				asked.push(sql);
				const rows = [
					['Scan', '7'],
					['Query', '5'],
				];
				return {kind: 'rows', columns: ['c0', 'calls'], rows};
			},
		},
	});
	onTestFinished(() => endpoint.close());
	return endpoint;
}

function environmentOf({url}: Endpoint): NodeJS.ProcessEnv {
	return {...credentials, AWS_REGION: region, AWS_ENDPOINT_URL: url};
}

const athena = ['--engine', 'athena', '--since', '30d', '--count-by', 'eventName'];

test('Athena counts, after the place of the result and the query were shown', async () => {
	const asked: string[] = [];
	const environment = environmentOf(await athenaEndpoint(asked));
	const parameters = [...athena, '--athena-table', 'trails.logs', '--format', 'csv'];
	const {code, output, notes} = await inPipe(parameters, {environment}).ended();
	expect(output).toBe('eventName,count\r\nScan,7\r\nQuery,5\r\n');
	expect(notes).toMatch(
		/^trailtail: Athena writes the result to s3:\/\/results\/, as workgroup primary says\.\ntrailtail: Athena is asked, from \S+ to \S+:\nWITH /,
	);
	expect(notes).toContain('trailtail: Athena read ');
	expect(asked).toHaveLength(1);
	expect(code).toBe(0);
});

test('--redact hides the account in the place of the result, and asks for no text', async () => {
	const asked: string[] = [];
	const environment = environmentOf(await athenaEndpoint(asked));
	const parameters = [...athena, '--athena-table', 'trails.logs', '--workgroup', 'audit'];
	const filter = ['--filter', 'service:dynamodb'];
	const {code, notes} = await inPipe([...parameters, ...filter, '--redact'], {environment}).ended();
	expect(notes).toContain('Athena writes the result to s3://results-000000000001/');
	expect(notes).not.toContain(account);
	expect(code).toBe(0);

	await inPipe([...parameters, ...filter], {environment}).ended();
	expect(asked).toEqual([
		expect.not.stringContaining('regexp_like'),
		expect.stringContaining('regexp_like'),
	]);
});

test('what the table has not is named', async () => {
	const environment = environmentOf(await athenaEndpoint([]));
	const parameters = [...athena, '--athena-table', 'trails.logs', '--print-query'];
	const filter = ['-f', '!"some text"'];
	const {code, output, notes} = await inPipe([...parameters, ...filter], {environment}).ended();
	expect(output).toMatch(/^WITH records AS \(\n/);
	expect(notes).toBe(
		'trailtail: Athena cannot decide !"some text": that is left out, and the counts are upper bounds.\n',
	);
	expect(code).toBe(0);
});

test('the statement for a table that there is not is printed, given its folders', async () => {
	const asked: string[] = [];
	const environment = environmentOf(await athenaEndpoint(asked));
	const parameters = [...athena, '--athena-table', 'trails.other', '--print-query'];
	const folder = 's3://audit/AWSLogs/111122223333/CloudTrail/eu-west-1/';
	const {code, output} = await inPipe([folder, ...parameters], {environment}).ended();
	expect(output).toMatch(/^CREATE EXTERNAL TABLE `trails`\.`other` \(\n/);
	expect(output).toContain("LOCATION 's3://audit/AWSLogs/'");
	expect(code).toBe(0);

	const without = await inPipe(parameters, {environment}).ended();
	expect(without.notes).toContain('There is no table trails.other in Athena: ');
	expect(without.code).toBe(3);
	expect(asked).toEqual([]);
});

test('without a place for results nothing is asked', async () => {
	const asked: string[] = [];
	const environment = environmentOf(await athenaEndpoint(asked));
	const parameters = [...athena, '--athena-table', 'trails.logs', '--workgroup', 'bare'];
	const {code, notes} = await inPipe(parameters, {environment}).ended();
	expect(notes).toContain('Workgroup bare of Athena says no place for results');
	expect(code).toBe(3);
	expect(asked).toEqual([]);
});
