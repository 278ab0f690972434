import {describe, expect, it} from 'vitest';
import {storedObject} from '../../../source/demo/endpoint/s3/bucket.ts';
import {
	account,
	archiveOf,
	clausesOf,
	fileWith,
	idsOf,
	keyOf,
	keysRead,
	listed,
	logFile,
	openBucketOf,
	problemsOf,
	recordAt,
	region,
	updatesOf,
} from './archives.ts';

const time = '2024-05-17T10:00:00Z';

describe('an archive', () => {
	const organization = keyOf(time, {above: 'AWSLogs/o-abc123/', account: '444455556666'});
	const objects = [
		fileWith('own', keyOf(time)),
		fileWith('other Region', keyOf(time, {region: 'eu-west-1'})),
		fileWith('other day', keyOf('2024-05-18T10:00:00Z')),
		fileWith('organization', organization),
		fileWith('insight', keyOf(time, {log: 'CloudTrail-Insight'})),
		fileWith('digest', keyOf(time, {log: 'CloudTrail-Digest'})),
		storedObject(`AWSLogs/${account}/vpcflowlogs/${region}/a.log.gz`, Buffer.from('flow')),
		storedObject(`AWSLogs/${account}/CloudTrail/`, Buffer.from('')),
		storedObject('readme.txt', Buffer.from('text')),
	];

	it.each([
		['s3://logs', ['organization', 'other Region', 'other day', 'own']],
		['s3://logs/', ['organization', 'other Region', 'other day', 'own']],
		['s3://logs/AWSLogs', ['organization', 'other Region', 'other day', 'own']],
		['s3://logs/AWSLogs/o-abc123', ['organization']],
		[`s3://logs/AWSLogs/${account}/`, ['other Region', 'other day', 'own']],
		[`s3://logs/AWSLogs/${account}/CloudTrail`, ['other Region', 'other day', 'own']],
		[`s3://logs/AWSLogs/${account}/CloudTrail/eu-west-1`, ['other Region']],
		[`s3://logs/AWSLogs/${account}/CloudTrail/us-east-1/2024/05/17/`, ['own']],
		[`s3://logs/AWSLogs/${account}/CloudTrail/us-east-1/2024/05/1`, ['other day', 'own']],
		[`s3://logs/${organization}`, ['organization']],
		[`s3://logs/AWSLogs/${account}/CloudTrail-Insight`, ['insight']],
	])('is read from %s', async (location, ids) => {
		const {endpoint} = await openBucketOf(objects);
		const updates = await updatesOf(archiveOf(endpoint, {}, location));
		expect(idsOf(updates)).toEqual(ids);
		expect(problemsOf(updates)).toEqual([]);
		expect(updates.at(-1)).toEqual({kind: 'state', state: {kind: 'ended'}});
	});

	it('may be in a folder with any name', async () => {
		const {endpoint} = await openBucketOf([
			fileWith('a', keyOf(time, {above: 'audit/AWSLogs/'})),
			fileWith('b', keyOf(time, {above: 'o-abc123/AWSLogs/o-abc123/'})),
			fileWith('deeper', keyOf(time, {above: 'one/two/AWSLogs/'})),
		]);
		expect(idsOf(await updatesOf(archiveOf(endpoint)))).toEqual(['a', 'b']);
		expect(idsOf(await updatesOf(archiveOf(endpoint, {}, 's3://logs/one/two')))).toEqual([
			'deeper',
		]);
	});

	it('may be files that were copied elsewhere', async () => {
		const {endpoint} = await openBucketOf([
			storedObject('case 7/a+b é.ndjson', Buffer.from('{"eventID":"copied"}\n')),
			storedObject('case 7/notes.txt', Buffer.from('text')),
			storedObject('case 7/deeper/c.json', Buffer.from('{"eventID":"deeper"}\n')),
		]);
		expect(idsOf(await updatesOf(archiveOf(endpoint, {}, 's3://logs/case 7')))).toEqual(['copied']);
	});

	it('has Insights for a filter that asks for them', async () => {
		const {endpoint} = await openBucketOf(objects);
		const clauses = clausesOf('category:insight');
		expect(idsOf(await updatesOf(archiveOf(endpoint, {clauses})))).toContain('insight');
	});

	it('is read once where locations overlap', async () => {
		const {endpoint} = await openBucketOf(objects);
		const day = `s3://logs/AWSLogs/${account}/CloudTrail/us-east-1/2024/05/17/`;
		await updatesOf(archiveOf(endpoint, {}, day, 's3://logs', 's3://logs/AWSLogs', day));
		const keys = keysRead(endpoint);
		expect(keys).toHaveLength(4);
		expect(new Set(keys)).toHaveLength(4);
	});

	it('tells how far it is', async () => {
		const {endpoint} = await openBucketOf(objects);
		let now = 0;
		const clock = {now: () => (now += 1000), elapsed: () => now, after: () => () => {}};
		const updates = await updatesOf(archiveOf(endpoint, {clock}));
		const told = updates.flatMap(update =>
			update.kind === 'state' && update.state.kind === 'reading' ? [update.state] : [],
		);
		expect(told[0]).toEqual({
			kind: 'reading',
			name: 's3://logs',
			progress: {files: {read: 0, found: 0}, bytes: {read: 0, found: 0}, search: 'going on'},
		});
		const size = objects
			.filter(({key}) => keysRead(endpoint).includes(key))
			.reduce((sum, object) => sum + object.size, 0);
		expect(told.at(-1)?.progress).toEqual({
			files: {read: 4, found: 4},
			bytes: {read: size, found: size},
			search: 'finished',
		});
		const counts = told.map(({progress}) => progress?.files.read ?? 0);
		expect(counts).toEqual([...counts].sort((one, other) => one - other));
		expect(new Set(counts)).toEqual(new Set([0, 1, 2, 3, 4]));
	});
});

describe('only what is wanted is asked for', () => {
	const days = Array.from({length: 28}, (_, day) => `2024-02-${String(day + 1).padStart(2, '0')}`);
	const regions = ['eu-west-1', 'us-east-1', 'us-west-2'];
	const accounts = [account, '444455556666'];
	const objects = accounts.flatMap(owner =>
		regions.flatMap(where =>
			days.map(day =>
				fileWith(
					`${owner} ${where} ${day}`,
					keyOf(`${day}T12:00:00Z`, {account: owner, region: where}),
					`${day}T11:55:00Z`,
				),
			),
		),
	);

	it('of days', async () => {
		const {endpoint} = await openBucketOf(objects);
		const since = Date.parse('2024-02-10T00:30:00Z');
		const until = Date.parse('2024-02-11T23:00:00Z');
		const location = `s3://logs/AWSLogs/${account}/CloudTrail/us-east-1`;
		const updates = await updatesOf(archiveOf(endpoint, {since, until}, location));
		expect(idsOf(updates)).toEqual([
			`${account} us-east-1 2024-02-10`,
			`${account} us-east-1 2024-02-11`,
		]);
		const folder = `AWSLogs/${account}/CloudTrail/us-east-1/`;
		expect(new Set(listed(endpoint))).toEqual(
			new Set([
				folder,
				`${folder}2024/`,
				`${folder}2024/02/`,
				// The day before, as names may be early; the day after, as delivery may be late.
				`${folder}2024/02/09/`,
				`${folder}2024/02/10/`,
				`${folder}2024/02/11/`,
				`${folder}2024/02/12/`,
			]),
		);
		expect(keysRead(endpoint).map(key => key.slice(-39, -19))).toHaveLength(3);
		expect(keysRead(endpoint).some(key => key.includes('/2024/02/09/'))).toBe(false);
	});

	it('of Regions and accounts that the filter takes', async () => {
		const {endpoint} = await openBucketOf(objects);
		const clauses = clausesOf('region:us-* !region:us-west-2 account:4444* table:orders');
		await updatesOf(archiveOf(endpoint, {clauses}));
		expect(keysRead(endpoint)).toHaveLength(28);
		const beneath = [...listed(endpoint), ...keysRead(endpoint)].filter(key =>
			key.includes('CloudTrail/'),
		);
		expect(
			beneath.filter(key => !/^AWSLogs\/444455556666\/CloudTrail\/(?:us-east-1\/|$)/.test(key)),
		).toEqual([]);
	});

	it('of times, of which files hold more', async () => {
		const records = ['09:59:59', '10:00:00', '10:00:30', '10:01:00', '10:01:01'].map(clock =>
			recordAt(`2024-05-17T${clock}Z`, clock),
		);
		const {endpoint} = await openBucketOf([
			logFile(keyOf('2024-05-17T10:05:00Z'), ...records, {eventID: 'no time'}),
		]);
		const since = Date.parse('2024-05-17T10:00:00.400Z');
		const until = Date.parse('2024-05-17T10:01:00.000Z');
		expect(idsOf(await updatesOf(archiveOf(endpoint, {since, until})))).toEqual([
			'10:00:00',
			'10:00:30',
			'10:01:00',
			'no time',
		]);
	});

	it('and nothing may be left of it', async () => {
		const {endpoint} = await openBucketOf(objects);
		const updates = await updatesOf(archiveOf(endpoint, {clauses: clausesOf('region:sa-east-1')}));
		expect(new Set(updates.map(({kind}) => kind))).toEqual(new Set(['state']));
		expect(updates.at(-1)).toEqual({kind: 'state', state: {kind: 'ended'}});
		expect(keysRead(endpoint)).toEqual([]);
	});
});

it('refuses what is no place in S3', async () => {
	const {endpoint} = await openBucketOf([]);
	expect(() => archiveOf(endpoint, {}, 's3://')).toThrow('is no place in S3');
});
