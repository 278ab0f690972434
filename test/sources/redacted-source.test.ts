import {expect, test} from 'vitest';
import {Redactor} from '../../source/cloudtrail/redact.ts';
import {Failure} from '../../source/failure.ts';
import {redactedSource} from '../../source/sources/redacted-source.ts';
import type {Update} from '../../source/sources/source.ts';
import {dataEvent} from '../fixtures/data-event.ts';

const account = '987654321098';
const group = `arn:aws:logs:eu-west-1:${account}:log-group:trail`;

const updates: readonly Update[] = [
	{kind: 'state', state: {kind: 'connecting'}},
	{kind: 'state', state: {kind: 'reading', name: `${account}_CloudTrail.json.gz`}},
	{kind: 'state', state: {kind: 'reconnecting', at: 1, reason: `reset by ${group}`}},
	{kind: 'state', state: {kind: 'polling', since: 1, reason: `no session for ${group}`}},
	{kind: 'gap', from: 1, to: 2, reason: `reset by ${group}`},
	{kind: 'problem', cause: 'source', message: `slow: ${group}`},
	{
		kind: 'reading',
		reading: {sessions: 1, filter: undefined, history: 'read'},
		refusal: `not for ${group}`,
	},
	{
		kind: 'records',
		sampled: false,
		deliveries: [
			{
				text: dataEvent({recipientAccountId: account}),
				bytes: Buffer.from(account),
				deliveredAt: 1,
				origin: 'live',
				logGroup: group,
				logStream: `${account}_CloudTrail_eu-west-1`,
			},
		],
	},
];

function source(ending: () => void) {
	return redactedSource(
		{
			name: group,
			region: 'eu-west-1',
			minutePrice: 0.01,
			async *updates() {
				yield* updates;
				ending();
			},
		},
		new Redactor(),
	);
}

test('no update holds an account id, and all else is as it was', async () => {
	const redacted: Update[] = [];
	for await (const update of source(() => {}).updates(new AbortController().signal)) {
		redacted.push(update);
	}

	expect(JSON.stringify(redacted)).not.toContain(account);
	expect(redacted.map(({kind}) => kind)).toEqual(updates.map(({kind}) => kind));
	expect(redacted).toContainEqual({
		kind: 'state',
		state: {kind: 'reading', name: '000000000001_CloudTrail.json.gz'},
	});
});

test('neither does its name', () => {
	expect(source(() => {}).name).toBe('arn:aws:logs:eu-west-1:000000000001:log-group:trail');
});

test('a failure keeps its code and what else it says', async () => {
	const failing = source(() => {
		throw new Failure(3, `${group} does not exist.`);
	});
	const read = async () => {
		for await (const update of failing.updates(new AbortController().signal)) {
			expect(update).toBeDefined();
		}
	};
	await expect(read()).rejects.toEqual(
		new Failure(3, 'arn:aws:logs:eu-west-1:000000000001:log-group:trail does not exist.'),
	);
});

test('what is thrown by mistake is thrown on', async () => {
	const mistake = new TypeError('x');
	const failing = source(() => {
		throw mistake;
	});
	const iterator = failing.updates(new AbortController().signal)[Symbol.asyncIterator]();
	const read = async () => {
		while (!(await iterator.next()).done);
	};
	await expect(read()).rejects.toBe(mistake);
});
