import {describe, expect, test} from 'vitest';
import {startedAt, TestFeed} from './test-feed.ts';

const minute = 60_000;

describe('records', () => {
	test('go into the store, duplicates do not', () => {
		const test = new TestFeed();
		const record = test.record();
		test.deliverTexts([record, test.record(), record, 'no record']);
		test.deliverTexts([record]);
		expect(test.feed.store.size).toBe(3);
		expect(test.feed.duplicates).toBe(2);
		expect(test.feed.store.lines).toBe(1);
		expect(test.feed.store.receivedAt(0)).toBe(startedAt);
	});

	test('of one update go in one at a time, for whoever has something else to do in between', () => {
		const test = new TestFeed();
		const texts = [test.record(), test.record(), test.record()];
		const deliveries = texts.map(text => ({text, deliveredAt: test.now, origin: 'live' as const}));
		const held: number[] = [];
		const {feed} = test;
		for (const _ of feed.consuming({kind: 'records', sampled: true, deliveries})) {
			held.push(feed.store.size);
		}

		expect(held).toEqual([1, 2, 3]);
		expect(feed.sampledUpdates).toBe(1);
	});

	test('the first one is when rates begin', () => {
		const test = new TestFeed();
		test.now += 5000;
		test.deliverTexts([]);
		expect(test.feed.firstReceivedAt).toBeUndefined();
		test.deliver(1);
		test.now += 5000;
		test.deliver(1);
		expect(test.feed.firstReceivedAt).toBe(startedAt + 5000);
	});
});

describe('states', () => {
	test('begin with connecting', () => {
		const {feed} = new TestFeed();
		expect(feed.state).toEqual({kind: 'connecting'});
		expect(feed.stateSince).toBe(startedAt);
	});

	test('have the time they were entered at', () => {
		const test = new TestFeed();
		test.now += 700;
		test.goLive();
		test.now += 10_000;
		test.deliver(1);
		expect(test.feed.state.kind).toBe('live');
		expect(test.feed.stateSince).toBe(startedAt + 700);
	});

	test('a source that ended for good has failed', () => {
		const test = new TestFeed();
		test.goLive();
		test.now += minute;
		test.feed.fail('The log group is gone.');
		test.now += minute;
		expect(test.feed.state).toEqual({kind: 'failed', message: 'The log group is gone.'});
		expect(test.feed.tailed(test.now)).toBe(minute);
		expect(test.feed.incidents).toEqual([
			{at: startedAt + minute, kind: 'failed', message: 'The log group is gone.'},
		]);
	});
});

test('only the time of open sessions counts as tailed', () => {
	const test = new TestFeed();
	test.now += minute;
	expect(test.feed.tailed(test.now)).toBe(0);
	test.goLive();
	test.now += 2 * minute;
	expect(test.feed.tailed(test.now)).toBe(2 * minute);
	test.take({kind: 'state', state: {kind: 'reconnecting', at: test.now, reason: 'reset'}});
	test.now += 5 * minute;
	expect(test.feed.tailed(test.now)).toBe(2 * minute);
	test.goLive();
	test.goLive();
	test.now += minute;
	test.take({kind: 'state', state: {kind: 'ended'}});
	test.now += minute;
	expect(test.feed.tailed(test.now)).toBe(3 * minute);
});

describe('incidents', () => {
	test('a gap is counted and told with its length and reason', () => {
		const test = new TestFeed();
		test.take({kind: 'gap', from: startedAt - 5400, to: startedAt, reason: 'connection reset'});
		expect(test.feed.gaps).toBe(1);
		expect(test.feed.incidents).toMatchObject([{at: startedAt, kind: 'gap'}]);
		expect(test.feed.incidents[0]?.message).toMatch(/5 s \(connection reset\)/);
	});

	test('a gap takes a second at least', () => {
		const test = new TestFeed();
		test.take({kind: 'gap', from: startedAt, to: startedAt + 10, reason: 'x'});
		expect(test.feed.incidents[0]?.message).toContain('1 s');
	});

	test('sampling is told when it begins, and again when it comes back', () => {
		const test = new TestFeed();
		const kinds = () => test.feed.incidents.map(({kind}) => kind);
		test.deliverTexts([test.record()], 'sampled');
		test.deliverTexts([test.record()], 'sampled');
		expect(test.feed.sampled).toBe('sampled');
		expect(kinds()).toEqual(['sampled']);
		test.deliver(1);
		expect(test.feed.sampled).toBe('whole');
		test.deliverTexts([test.record()], 'sampled');
		expect(kinds()).toEqual(['sampled', 'sampled']);
		expect(test.feed.sampledUpdates).toBe(3);
	});

	test('what could not be read is counted, other problems are only told', () => {
		const test = new TestFeed();
		test.take({kind: 'problem', cause: 'unreadable', message: 'a.json: no JSON'});
		test.take({kind: 'problem', cause: 'source', message: 'slow'});
		expect(test.feed.unreadable).toBe(1);
		expect(test.feed.incidents.map(({message}) => message)).toEqual(['a.json: no JSON', 'slow']);
	});

	test('are the last five hundred', () => {
		const test = new TestFeed();
		for (let count = 0; count < 1200; count++) {
			test.take({kind: 'problem', cause: 'source', message: `${count}`});
		}

		expect(test.feed.incidents).toHaveLength(500);
		expect(test.feed.incidents[0]?.message).toBe('700');
		expect(test.feed.incidents.at(-1)?.message).toBe('1199');
	});
});

test('listeners hear of every change until they leave', () => {
	const test = new TestFeed();
	const versions: number[] = [];
	const leave = test.feed.subscribe(() => versions.push(test.feed.version));
	test.goLive();
	test.deliver(1);
	test.feed.fail('x');
	leave();
	test.deliver(1);
	expect(versions).toEqual([1, 2, 3]);
});

describe('several tail sessions', () => {
	test('are charged together, also while one of them comes back', () => {
		const test = new TestFeed();
		test.take({kind: 'state', state: {kind: 'live', since: test.now, sessions: 4}});
		test.now += minute;
		test.take({
			kind: 'state',
			state: {kind: 'reconnecting', at: test.now, reason: 'reset', sessions: 3},
		});
		test.now += minute;
		expect(test.feed.tailed(test.now)).toBe(7 * minute);
	});

	test('more or fewer of them do not begin the state anew', () => {
		const test = new TestFeed();
		test.take({kind: 'state', state: {kind: 'live', since: test.now, sessions: 1}});
		test.now += minute;
		test.take({kind: 'state', state: {kind: 'live', since: test.now, sessions: 2}});
		test.now += minute;
		expect(test.feed.stateSince).toBe(startedAt);
		expect(test.feed.tailed(test.now)).toBe(3 * minute);
	});
});

test('what a sweep read says nothing of whether the tail is sampled', () => {
	const test = new TestFeed();
	test.take({
		kind: 'records',
		sampled: true,
		deliveries: [{text: test.record(), deliveredAt: 1, origin: 'live'}],
	});
	test.take({
		kind: 'records',
		sampled: false,
		deliveries: [{text: test.record(), deliveredAt: 1, origin: 'recovered'}],
	});
	expect(test.feed.sampled).toBe('sampled');
	expect(test.feed.store.recovered).toBe(1);
});
