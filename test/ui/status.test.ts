import {describe, expect, test} from 'vitest';
import {statusOf} from '../../source/ui/status.ts';
import {arrivalOf} from '../fixtures/hostile.ts';
import {startedAt, TestFeed} from './test-feed.ts';

const later = (seconds: number) => startedAt + seconds * 1000;

describe('the rate', () => {
	const rateAt = (test: TestFeed, seconds: number) =>
		statusOf(test.feed, 'off', later(seconds)).rate;

	test('is a mean over ten seconds', () => {
		const test = new TestFeed();
		for (let second = 0; second < 30; second++) {
			test.now = later(second);
			test.deliver(second < 20 ? 5 : 20);
		}

		expect(rateAt(test, 19.5)).toBeGreaterThan(5);
		expect(rateAt(test, 29.5)).toBe(20);
		expect(rateAt(test, 34.5)).toBe(10);
		expect(rateAt(test, 60)).toBe(0);
	});

	test('is a mean over less when there has not been as much, but a second at least', () => {
		const test = new TestFeed();
		expect(rateAt(test, 0)).toBe(0);
		test.deliver(30);
		expect(rateAt(test, 0)).toBe(30);
		expect(rateAt(test, 3)).toBe(10);
		expect(rateAt(test, 10)).toBe(3);
	});

	test('is none where nothing is live', () => {
		const test = new TestFeed({source: {minutePrice: undefined}});
		test.deliver(3);
		expect(rateAt(test, 1)).toBeUndefined();
	});
});

describe('the lag', () => {
	const lagOf = (test: TestFeed) => statusOf(test.feed, 'off', test.now).lag;
	const aged = (seconds: number) => ({
		eventTime: new Date(startedAt - seconds * 1000).toISOString(),
	});

	test('is unknown before there are events', () => {
		expect(lagOf(new TestFeed())).toBeUndefined();
	});

	test('is the median of receipt − eventTime', () => {
		const test = new TestFeed();
		for (const seconds of [10, 3000, 100, 120, 5]) {
			test.deliver(1, aged(seconds));
		}

		expect(lagOf(test)).toBe(100_000);
	});

	test('is that of the last events', () => {
		const test = new TestFeed();
		test.deliver(1000, aged(600));
		test.deliver(301, aged(60));
		expect(lagOf(test)).toBe(60_000);
	});

	test('is never less than nothing', () => {
		const test = new TestFeed();
		test.deliver(3, aged(-100));
		expect(lagOf(test)).toBe(0);
	});

	test('is not that of lines, of records without a time, or of history', () => {
		const test = new TestFeed();
		test.deliverTexts(['no record', test.record({eventTime: undefined})]);
		test.feed.store.append(arrivalOf(test.record(aged(9000)), {origin: 'history'}));
		expect(lagOf(test)).toBeUndefined();
		test.deliver(1, aged(30));
		expect(lagOf(test)).toBe(30_000);
	});
});

test('tells what the feed knows', () => {
	const test = new TestFeed();
	test.goLive();
	test.deliverTexts(['no record', test.record()], 'sampled');
	test.take({kind: 'gap', from: startedAt, to: later(2), reason: 'x'});
	test.take({kind: 'problem', cause: 'unreadable', message: 'x'});
	expect(statusOf(test.feed, 'off', later(90))).toMatchObject({
		name: 'aws-cloudtrail-logs',
		region: 'us-west-1',
		state: {kind: 'live'},
		stateSince: startedAt,
		sampled: 'sampled',
		gaps: 1,
		problems: 1,
		tailed: 90_000,
		sessions: 1,
		minutePrice: 0.01,
		received: 2,
		lines: 1,
	});
});
