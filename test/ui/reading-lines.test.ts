import {describe, expect, test} from 'vitest';
import {parseFilter} from '../../source/filter/parse.ts';
import {serverFilter} from '../../source/filter/pattern/server-filter.ts';
import {plainReading, type Reading, WantedReading} from '../../source/sources/reading.ts';
import type {HistoryProgress} from '../../source/sources/source.ts';
import {usualPreferences} from '../../source/ui/preferences.ts';
import {readingLines} from '../../source/ui/reading-lines.ts';
import {hostileName} from '../fixtures/hostile.ts';
import {expectExact, plain} from './exact-line.ts';
import {startedAt, TestFeed, type TestFeedOptions} from './test-feed.ts';

const minute = 60_000;

function tailed(reading: Partial<Reading> = {}, source: TestFeedOptions['source'] = {}): TestFeed {
	const wanted = new WantedReading({...plainReading, ...reading});
	const test = new TestFeed({source: {wanted, ...source}});
	test.goLive();
	return test;
}

function textOf({feed, now}: TestFeed, kept = ''): string {
	return readingLines(feed, kept, 300, {now, theme: plain, preferences: usualPreferences}).join(
		'\n',
	);
}

function filterOf(text: string): Reading['filter'] {
	const parsed = parseFilter(text);
	return parsed.kind === 'filter' ? serverFilter(parsed.clauses) : undefined;
}

function withHistory(test: TestFeed, history: Partial<HistoryProgress>): void {
	test.take({
		kind: 'completeness',
		completeFrom: startedAt,
		completeTo: undefined,
		behind: 0,
		swept: 'idle',
		stretches: [],
		history: {
			from: startedAt - 60 * minute,
			to: startedAt,
			begunAt: startedAt,
			done: 0.25,
			read: 1000,
			...history,
		},
	});
}

describe('tail sessions', () => {
	test('how many are open, what they cost and what they hold', () => {
		expect(textOf(tailed())).toContain('1 open, ≈ $0.60 an hour, up to 500 events a second');
		const test = tailed();
		test.take({kind: 'state', state: {kind: 'live', since: startedAt, sessions: 4}});
		expect(textOf(test)).toContain('4 open, ≈ $2.40 an hour, up to 2,000 events a second');
	});

	test('more are offered when CloudWatch sends a sample', () => {
		const test = tailed();
		expect(textOf(test)).not.toContain('sample');
		test.deliverTexts([test.record()], 'sampled');
		expect(textOf(test)).toContain('CloudWatch sends a sample now: more sessions hold more.');
	});

	test('others on their way, in force, and refused', () => {
		const test = tailed();
		test.feed.source.wanted?.want({sessions: 4});
		expect(textOf(test)).toContain('Others are being opened');
		test.take({kind: 'reading', reading: {...plainReading, sessions: 4}, refusal: undefined});
		expect(textOf(test)).not.toContain('Others are being opened');
		test.take({kind: 'reading', reading: plainReading, refusal: 'The quota is used up'});
		expect(textOf(test)).toContain('Not to be had: The quota is used up');
	});

	test('files have none', () => {
		const test = new TestFeed({source: {minutePrice: undefined}});
		expect(textOf(test)).toContain('Nothing is tailed here');
	});
});

describe('the filter', () => {
	const kept = 'event:Query chkapi';

	test('everything is applied here unless CloudWatch is asked', () => {
		expect(textOf(tailed())).toContain('None: everything is sent');
		const text = textOf(tailed(), kept);
		expect(text).toMatch(/At CloudWatch +nothing: everything is sent/);
		expect(text).toMatch(/Here +event:Query chkapi/);
		expect(text).toContain('Press s to have CloudWatch apply what it can');
	});

	test('each term stands where it is applied', () => {
		const text = textOf(tailed({filter: filterOf(kept)}), kept);
		expect(text).toMatch(/At CloudWatch +event:Query +\n/);
		expect(text).toMatch(/Here +chkapi +\n/);
		expect(text).toContain('Press s to have everything sent again');
	});

	test('while another filter is on its way, CloudWatch still applies the one before', () => {
		const text = textOf(tailed({filter: filterOf('event:Scan')}), kept);
		expect(text).toMatch(/At CloudWatch +event:Scan +\n/);
		expect(text).toMatch(/Here +event:Query chkapi +\n/);
	});
});

describe('the history', () => {
	test('how far it is, what is likely to come, and how long that takes', () => {
		const test = tailed();
		withHistory(test, {});
		test.now += minute;
		expect(textOf(test)).toContain(
			'Since 2026-03-01 05:25:00 UTC: 25 % read, 1,000 records of about 4,000; about 3m00s to go.',
		);
	});

	test('nothing is expected of too little, and one that is read is not shown', () => {
		const test = tailed();
		withHistory(test, {done: 0.01, read: 3});
		expect(textOf(test)).toContain('1 % read, 3 records.');
		withHistory(test, {done: 1});
		expect(textOf(test)).not.toContain('History');
	});
});

test.each([40, 60, 80, 120, 220])('lines are exactly %d wide', width => {
	const test = tailed({filter: {pattern: '{}', text: hostileName}});
	withHistory(test, {});
	test.take({kind: 'reading', reading: plainReading, refusal: hostileName});
	for (const line of readingLines(test.feed, `'${hostileName}`, width, {
		now: test.now,
		theme: plain,
		preferences: usualPreferences,
	})) {
		if (line !== '') expectExact(line, width);
	}
});
