import {describe, expect, it, vi} from 'vitest';
import {type StoredObject, storedObject} from '../../../source/demo/endpoint/s3/bucket.ts';
import type {S3Endpoint} from '../../../source/demo/endpoint/s3/s3-endpoint.ts';
import {parseFilter} from '../../../source/filter/parse.ts';
import type {TermClause} from '../../../source/filter/term.ts';
import type {Update} from '../../../source/sources/source.ts';
import {
	account,
	archiveOf,
	idsOf,
	keyOf,
	logFile,
	openBucketOf,
	problemsOf,
	recordAt,
	region,
	updatesOf,
} from './archives.ts';

const time = '2024-05-17T10:00:00Z';

function clausesOf(filter: string): readonly TermClause[] {
	const parsed = parseFilter(filter);
	if (parsed.kind === 'mistake') throw new Error(parsed.message);
	return parsed.clauses;
}

/** A file with one record, whose id is given. */
function fileWith(id: string, key: string, eventTime = time): StoredObject {
	return logFile(key, recordAt(eventTime, id));
}

function listed({calls}: S3Endpoint): readonly string[] {
	return calls.flatMap(call => (call.operation === 'ListObjectsV2' ? call.prefix : []));
}

function keysRead({calls}: S3Endpoint): readonly string[] {
	return calls.flatMap(call => (call.operation === 'GetObject' ? call.key : []));
}

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
		const clock = {now: () => (now += 1000), after: () => () => {}};
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

describe('a file', () => {
	it('that is corrupt is named, and the others are read', async () => {
		const good = Array.from({length: 99}, (_, number) =>
			fileWith(`id-${number}`, keyOf(time, {}, `n${number}`)),
		);
		const key = keyOf(time, {}, 'n50b');
		const corrupt = storedObject(key, Buffer.from('\u001f\u008b\bnonsense', 'latin1'));
		const {endpoint} = await openBucketOf([...good, corrupt]);
		const updates = await updatesOf(archiveOf(endpoint));
		expect(idsOf(updates)).toHaveLength(99);
		expect(new Set(idsOf(updates))).toHaveLength(99);
		expect(problemsOf(updates)).toEqual([
			expect.stringMatching(
				/^unreadable: s3:\/\/logs\/AWSLogs\/.*_n50b\.json\.gz has damaged gzip data/,
			),
		]);
	});

	const many = Array.from({length: 3000}, (_, number) =>
		recordAt(time, `id-${String(number).padStart(4, '0')}-${Math.sin(number)}`),
	);
	const long = logFile(keyOf(time), ...many);

	it.each(['cut', 'stall'] as const)('is read on where its connection ends (%s)', async kind => {
		const {endpoint} = await openBucketOf([long]);
		endpoint.fail({operation: 'GetObject'}, {kind, after: 10_000});
		endpoint.fail({operation: 'GetObject'}, {kind, after: 5000});
		const updates = await updatesOf(archiveOf(endpoint, {silence: 1000}));
		expect(problemsOf(updates)).toEqual([]);
		expect(idsOf(updates)).toHaveLength(3000);
		expect(new Set(idsOf(updates))).toHaveLength(3000);
		expect(
			endpoint.calls.flatMap(call => (call.operation === 'GetObject' ? [call.range] : [])),
		).toEqual([undefined, 'bytes=10000-', 'bytes=15000-']);
	});

	it('is given up when its connection ends again and again', async () => {
		const {endpoint} = await openBucketOf([long, fileWith('next', keyOf(time, {}, 'b'))]);
		endpoint.fail({operation: 'GetObject', key: long.key}, {kind: 'cut', after: 10_000});
		endpoint.fail({operation: 'GetObject', key: long.key}, {kind: 'cut', after: 0}, 100);
		const updates = await updatesOf(archiveOf(endpoint));
		expect(idsOf(updates)).toContain('next');
		expect(problemsOf(updates)).toEqual([
			expect.stringMatching(
				/^unreadable: s3:\/\/logs\/\S+ broke off after 10,000 bytes \(The connection to .* was reset\); what stands before that was read, read it again for the rest\.$/,
			),
		]);
		expect(keysRead(endpoint).filter(key => key === long.key)).toHaveLength(6);
	});

	it('is asked for again where no answer comes', async () => {
		const {endpoint} = await openBucketOf([fileWith('a', keyOf(time))]);
		endpoint.fail({operation: 'GetObject'}, {kind: 'reset'});
		const updates = await updatesOf(archiveOf(endpoint));
		expect(idsOf(updates)).toEqual(['a']);
		expect(problemsOf(updates)).toEqual([]);
	});

	it('is not put together of two versions', async () => {
		const {endpoint, bucket} = await openBucketOf([long]);
		endpoint.fail({operation: 'GetObject'}, {kind: 'stall', after: 10_000});
		const reading = updatesOf(archiveOf(endpoint, {silence: 1000}));
		await vi.waitFor(() => expect(keysRead(endpoint)).toHaveLength(1));
		bucket.replace(fileWith('new', long.key));
		expect(problemsOf(await reading)).toEqual([
			expect.stringContaining('was replaced while it was read'),
		]);
	});

	it('may be gone when its turn comes', async () => {
		const {endpoint} = await openBucketOf([
			fileWith('a', keyOf(time)),
			fileWith('b', keyOf(time, {}, 'b')),
		]);
		endpoint.fail(
			{operation: 'GetObject', key: keyOf(time)},
			{kind: 'error', code: 'NoSuchKey', status: 404},
		);
		const updates = await updatesOf(archiveOf(endpoint));
		expect(idsOf(updates)).toEqual(['b']);
		expect(problemsOf(updates)).toEqual([
			`unreadable: s3://logs/${keyOf(time)} is no longer there: it was deleted or expired.`,
		]);
	});

	it('may be archived, which is told once', async () => {
		const frozen = Array.from({length: 12}, (_, number) => ({
			...fileWith('frozen', keyOf(time, {}, `f${String(number).padStart(2, '0')}`)),
			storageClass: 'DEEP_ARCHIVE' as const,
		}));
		const {endpoint} = await openBucketOf([fileWith('warm', keyOf(time, {}, 'w')), ...frozen]);
		const updates = await updatesOf(archiveOf(endpoint));
		expect(idsOf(updates)).toEqual(['warm']);
		expect(problemsOf(updates)).toEqual([
			expect.stringMatching(
				/^unreadable: 12 files are archived in S3 Glacier and not read, such as s3:\/\/logs\/\S+_f\d\d\.json\.gz: restore/,
			),
		]);
	});
});

describe('the run ends with a sentence', () => {
	const objects = Array.from({length: 40}, (_, number) =>
		fileWith(`id-${number}`, keyOf(time, {}, `n${number}`)),
	);
	const denied = {kind: 'error', code: 'AccessDenied', status: 403} as const;

	async function failureWith(prepare: (endpoint: S3Endpoint) => void, location = 's3://logs') {
		const {endpoint} = await openBucketOf(objects);
		prepare(endpoint);
		const error = await updatesOf(archiveOf(endpoint, {}, location)).catch(reason => reason);
		return {code: error.code, message: error.message};
	}

	it.each([
		[
			'the bucket may not be listed',
			(endpoint: S3Endpoint) =>
				endpoint.fail({operation: 'ListObjectsV2'}, {...denied, message: 'Access Denied'}),
			'This principal is not allowed s3:ListBucket: add s3:ListBucket for bucket logs to its policy, or use another --profile (buckets whose requesters pay are not read).',
		],
		[
			'no object may be read',
			(endpoint: S3Endpoint) =>
				endpoint.fail(
					{operation: 'GetObject'},
					{
						...denied,
						message: `User: arn:aws:iam::${account}:user/jane is not authorized to perform: s3:GetObject on resource: "arn:aws:s3:::logs/x" because no identity-based policy allows the s3:GetObject action`,
					},
					100,
				),
			expect.stringMatching(
				/^arn:aws:iam::111122223333:user\/jane is not allowed s3:GetObject: add s3:GetObject for s3:\/\/logs\/\S+ to its policy, or use another --profile/,
			),
		],
		[
			'the key may not be used',
			(endpoint: S3Endpoint) =>
				endpoint.fail(
					{operation: 'GetObject'},
					{
						...denied,
						message: `User: arn:aws:iam::${account}:user/jane is not authorized to perform: kms:Decrypt on the resource associated with this ciphertext because no identity-based policy allows the kms:Decrypt action`,
					},
					100,
				),
			expect.stringMatching(
				/^arn:aws:iam::111122223333:user\/jane is not allowed kms:Decrypt: allow kms:Decrypt with the key that encrypts s3:\/\/logs\/\S+, in its policy and in the key's\.$/,
			),
		],
		[
			'the credentials have expired',
			(endpoint: S3Endpoint) =>
				endpoint.fail(
					{operation: 'ListObjectsV2'},
					{kind: 'error', code: 'ExpiredToken', status: 400},
				),
			expect.stringMatching(/^The credentials.* have expired: /),
		],
		[
			'what answers is no S3',
			(endpoint: S3Endpoint) =>
				endpoint.fail(
					{operation: 'ListObjectsV2'},
					{kind: 'answer', status: 404, contentType: 'text/html', body: '<html>Not here'},
				),
			expect.stringMatching(
				/^What answers at 127\.0\.0\.1:\d+ is not S3 \(HTTP status 404\): check --endpoint-url/,
			),
		],
		[
			'the list never ends',
			(endpoint: S3Endpoint) =>
				endpoint.fail(
					{operation: 'ListObjectsV2'},
					{
						kind: 'answer',
						status: 200,
						contentType: 'application/xml',
						body: '<ListBucketResult><IsTruncated>true</IsTruncated><NextContinuationToken>again</NextContinuationToken><Contents><Key>a</Key></Contents></ListBucketResult>',
					},
					100,
				),
			'ListObjectsV2 of bucket logs failed (Error the list repeats itself): try again, and with --debug-log FILE if it stays.',
		],
	])('when %s', async (_, prepare, message) => {
		expect(await failureWith(prepare)).toEqual({code: 3, message});
	});

	it('when there is no such bucket', async () => {
		expect(await failureWith(() => {}, 's3://other')).toEqual({
			code: 3,
			message: 'There is no bucket other: check its name and --profile.',
		});
	});

	it('when there is nothing of CloudTrail', async () => {
		expect(await failureWith(() => {}, 's3://logs/nothing/here')).toEqual({
			code: 2,
			message: expect.stringMatching(
				/^There are no CloudTrail log files in s3:\/\/logs\/nothing\/here: give the folder/,
			),
		});
	});

	it('when all files are refused from some time on', async () => {
		const {endpoint} = await openBucketOf(objects);
		const updates: Update[] = [];
		const read = async () => {
			for await (const update of archiveOf(endpoint).updates(new AbortController().signal)) {
				if (update.kind === 'records' && updates.length === 0) {
					endpoint.fail({operation: 'GetObject'}, denied, 100);
				}
				if (update.kind !== 'state') updates.push(update);
			}
		};
		await expect(read()).rejects.toThrow('is not allowed s3:GetObject');
		expect(updates.filter(({kind}) => kind === 'problem')).toHaveLength(9);
	});
});

it('goes to the Region of the bucket', async () => {
	const {endpoint} = await openBucketOf([fileWith('far', keyOf(time))], 'ap-south-1');
	expect(idsOf(await updatesOf(archiveOf(endpoint)))).toEqual(['far']);
	// One redirect, not one for every call.
	expect(listed(endpoint).filter(prefix => prefix === 'AWSLogs/')).toHaveLength(3);
	expect(keysRead(endpoint)).toHaveLength(1);
});

describe('an archive without an end', () => {
	const count = 8000;
	let made = 0;
	// More than sockets hold of it.
	const content = Buffer.from(
		`${JSON.stringify(recordAt(time, 'x'.repeat(1000)))}\n`.repeat(15_000),
	);

	function endless(): readonly StoredObject[] {
		made = 0;
		return Array.from({length: count}, (_, number) => ({
			key: keyOf(time, {}, String(number).padStart(6, '0')).replace(/\.gz$/, ''),
			size: content.length,
			eTag: `"${number}"`,
			storageClass: 'STANDARD' as const,
			content: () => {
				made++;
				return content;
			},
		}));
	}

	it('is listed and read no further than it is asked for', async () => {
		const {endpoint} = await openBucketOf(endless());
		const controller = new AbortController();
		// No progress is told: what holds the listing up is the files that wait.
		const clock = {now: () => 0, after: () => () => {}};
		const iterator = archiveOf(endpoint, {clock})
			.updates(controller.signal)
			[Symbol.asyncIterator]();
		let update = await iterator.next();
		while (update.value?.kind !== 'records') update = await iterator.next();
		const pages = () => listed(endpoint).filter(prefix => prefix.endsWith('/17/'));
		await vi.waitFor(() => {
			expect(keysRead(endpoint)).toHaveLength(8);
			expect(pages()).toHaveLength(6);
		});
		// What could come meanwhile, comes: many calls of someone else.
		const files = Array.from({length: 50}, (_, id) => fileWith('a', keyOf(time, {}, `n${id}`)));
		const {endpoint: other} = await openBucketOf(files);
		await updatesOf(archiveOf(other));
		expect(keysRead(endpoint)).toHaveLength(8);
		expect(endpoint.mostObjectsAtOnce).toBe(8);
		expect(pages()).toHaveLength(6);
		controller.abort();
		await iterator.return?.();
	});

	it('ends quietly when it is aborted', async () => {
		const {endpoint} = await openBucketOf(endless());
		const controller = new AbortController();
		const kinds: string[] = [];
		for await (const update of archiveOf(endpoint).updates(controller.signal)) {
			kinds.push(update.kind);
			if (update.kind === 'records') controller.abort();
		}
		expect(kinds.at(-1)).toBe('records');
		expect(made).toBeLessThanOrEqual(8);
	});

	it('ends quietly while nothing answers', async () => {
		const {endpoint} = await openBucketOf([fileWith('a', keyOf(time))]);
		endpoint.fail({operation: 'GetObject'}, {kind: 'silence'});
		const controller = new AbortController();
		const reading = (async () => {
			const updates: Update[] = [];
			for await (const update of archiveOf(endpoint).updates(controller.signal))
				updates.push(update);
			return updates;
		})();
		await vi.waitFor(() => expect(keysRead(endpoint)).toHaveLength(1));
		controller.abort();
		expect((await reading).map(({kind}) => kind)).not.toContain('problem');
	});
});

it('refuses what is no place in S3', async () => {
	const {endpoint} = await openBucketOf([]);
	expect(() => archiveOf(endpoint, {}, 's3://')).toThrow('is no place in S3');
});
