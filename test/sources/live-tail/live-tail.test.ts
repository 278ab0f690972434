import {describe, expect, test, vi} from 'vitest';
import {Clients} from '../../../source/aws/client.ts';
import {type Clock, systemClock} from '../../../source/sources/live-tail/clock.ts';
import {liveTailSource} from '../../../source/sources/live-tail/live-tail.ts';
import {patience} from '../../fixtures/patience.ts';
import {region, TestTail} from './test-tail.ts';

const tail = new TestTail();

describe('a session that runs', () => {
	test('goes from connecting to live to records, and an empty update is a sign of life', async () => {
		const tailing = await tail.startTailing();
		await tailing.untilState('live');
		expect(await tailing.untilKind('records')).toEqual({
			kind: 'records',
			deliveries: [],
			sampled: false,
		});
		tail.append('{"eventName":"Query"}', '{"eventName":"Scan"}');
		const received = {
			deliveredAt: 1_700_000_000_000,
			origin: 'live',
			logGroup: tail.logGroup.logGroupArn,
			logStream: '111122223333_CloudTrail_eu-west-1',
		};
		expect((await tailing.untilDeliveries()).deliveries).toEqual([
			{text: '{"eventName":"Query"}', ...received},
			{text: '{"eventName":"Scan"}', ...received},
		]);
		expect(tailing.seen[0]).toEqual({kind: 'state', state: {kind: 'connecting'}});
		expect(tailing.seen[1]).toMatchObject({kind: 'state', state: {kind: 'live'}});
		expect(tailing.seen.every(({kind}) => kind !== 'gap')).toBe(true);
	});

	test('says which update is a sample', async () => {
		const tailing = await tail.startTailing();
		await tailing.untilKind('records');
		tail.append(...Array.from({length: 1_200}, (_, position) => `{"n":${position}}`));
		const sample = await tailing.untilDeliveries();
		expect(sample.sampled).toBe(true);
		expect(sample.deliveries).toHaveLength(500);
		expect((await tailing.untilKind('records')).sampled).toBe(false);
	});

	test('runs no timer while its reader is busy, who may take longer than the patience', async () => {
		let running = 0;
		const clock: Clock = {
			...systemClock,
			after(ms, callback) {
				running++;
				const cancel = systemClock.after(ms, callback);
				return () => {
					running--;
					cancel();
				};
			},
		};
		const tailing = await tail.startTailing({clock});
		await tailing.untilState('live');
		expect(running).toBe(0);
		await tailing.untilKind('records');
		expect(running).toBe(0);
	});

	test('survives a reset while its reader is busy', async () => {
		const tailing = await tail.startTailing();
		await tailing.untilKind('records');
		tail.endpoint.breakSessions('reset');
		await vi.waitFor(() => expect(tail.endpoint.openSessions).toBe(0), patience);
		await tailing.untilKind('gap');
	});

	test('has a name, a Region and a price', async () => {
		const clients = await Clients.open({region, endpointUrl: tail.endpoint.url}, () => {});
		const source = liveTailSource({
			clients,
			logGroups: [
				{name: 'a', arn: 'arn:aws:logs:eu-west-1:111122223333:log-group:a'},
				{name: 'b', arn: 'arn:aws:logs:eu-west-1:111122223333:log-group:b'},
			],
			region,
			log: () => {},
		});
		expect(source.name).toBe('a, b');
		expect(source.region).toBe(region);
		expect(source.minutePrice).toBe(0.01);
		clients.destroy();
	});
});

describe('leaving', () => {
	test('an abort while an update is awaited ends the session quietly', async () => {
		const tailing = await tail.startTailing();
		await tailing.untilKind('records');
		expect(tail.endpoint.openSessions).toBe(1);
		await tailing.abort();
		await vi.waitFor(() => expect(tail.endpoint.openSessions).toBe(0), patience);
		expect(tailing.seen.some(({kind}) => kind === 'gap')).toBe(false);
	});

	test('a loop that is left between updates ends the session', async () => {
		const tailing = await tail.startTailing();
		await tailing.untilKind('records');
		await tailing.leave();
		await vi.waitFor(() => expect(tail.endpoint.openSessions).toBe(0), patience);
	});

	test('an abort while the stream has only headers ends quietly', async () => {
		tail.endpoint.fail('StartLiveTail', {kind: 'headers only'});
		const tailing = await tail.startTailing();
		await tailing.untilState('connecting');
		await tailing.abort();
	});

	test('an abort during the wait for the next try ends quietly', async () => {
		tail.endpoint.fail(
			'StartLiveTail',
			{kind: 'error', name: 'ThrottlingException', status: 400},
			99,
		);
		const tailing = await tail.startTailing({random: () => 0.999});
		await tailing.untilState('reconnecting');
		await tailing.abort();
	});

	test('a signal that is aborted already starts nothing', async () => {
		const clients = await Clients.open({region, endpointUrl: tail.endpoint.url}, () => {});
		const source = liveTailSource({
			clients,
			logGroups: [{name: tail.logGroup.name, arn: tail.logGroup.logGroupArn}],
			region,
			log: () => {},
		});
		const kinds = [];
		for await (const update of source.updates(AbortSignal.abort())) kinds.push(update.kind);
		expect(kinds).toEqual(['state']);
		expect(tail.endpoint.openSessions).toBe(0);
	});
});
