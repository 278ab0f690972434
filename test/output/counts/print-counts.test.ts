import {PassThrough} from 'node:stream';
import fc from 'fast-check';
import {expect, test, vi} from 'vitest';
import {Failure} from '../../../source/failure.ts';
import {matcherOf} from '../../../source/filter/compile.ts';
import {parseCountFields} from '../../../source/output/counts/count-field.ts';
import {type CountOptions, printCounts} from '../../../source/output/counts/print-counts.ts';
import {LineWriter} from '../../../source/output/line-writer.ts';
import type {RunSummary} from '../../../source/output/print-matches.ts';
import type {Update} from '../../../source/sources/source.ts';
import {Acquaintance} from '../../../source/store/acquaintance.ts';
import type {Matcher} from '../../../source/store/matcher.ts';
import {logEvent} from '../../filter/pattern/records.ts';
import {dataEvent} from '../../fixtures/data-event.ts';
import {damaged} from '../../fixtures/json-text.ts';
import {patience} from '../../fixtures/patience.ts';

let made = 0;

function named(eventName: string, fields: Readonly<Record<string, unknown>> = {}): string {
	made++;
	return dataEvent({eventName, eventID: `id-${made}`, ...fields});
}

function records(...texts: readonly string[]): Update {
	const deliveries = texts.map(text => ({text, deliveredAt: undefined, origin: 'file'}) as const);
	return {kind: 'records', sampled: false, deliveries};
}

type Steps = (signal: AbortSignal) => AsyncIterable<Update>;

type Counting = {
	readonly summary: Promise<RunSummary>;
	readonly output: () => string;
	readonly notes: readonly string[];
	readonly controller: AbortController;
};

function count(by: string, updates: Steps, options: Partial<CountOptions> = {}): Counting {
	const stream = new PassThrough();
	const chunks: Buffer[] = [];
	stream.on('data', (chunk: Buffer) => chunks.push(chunk));
	const notes: string[] = [];
	const controller = new AbortController();
	const summary = printCounts({
		source: {name: 'test', region: undefined, minutePrice: undefined, updates},
		matcher: [],
		acquaintance: new Acquaintance('reading files', 0),
		now: () => 0,
		fields: parseCountFields(by),
		format: 'csv',
		limit: undefined,
		writer: new LineWriter(stream, () => controller.abort()),
		note: sentence => notes.push(sentence),
		controller,
		...options,
	});
	return {summary, output: () => Buffer.concat(chunks).toString(), notes, controller};
}

async function* ofUpdates(...updates: readonly Update[]): AsyncIterable<Update> {
	yield* updates;
}

test('what matches is counted, duplicates once, and printed when the source ends', async () => {
	const twice = named('Query');
	const {summary, output, notes} = count(
		'eventName,awsRegion',
		() =>
			ofUpdates(records(twice, named('Query'), named('Scan')), records(twice, named('PutItem'))),
		{matcher: matcherOf('event:Query,Scan')},
	);
	expect(await summary).toEqual({matched: 3, unreadable: 0});
	expect(output()).toBe('eventName,awsRegion,count\r\nQuery,us-east-1,2\r\nScan,us-east-1,1\r\n');
	expect(notes).toEqual(['Dropped, as the same record had come before: 1.']);
});

test('lines that are no records are left out and told of', async () => {
	const {summary, output, notes} = count('event', () =>
		ofUpdates(records('no record', named('Query'), '{"other":1}')),
	);
	expect((await summary).matched).toBe(1);
	expect(output()).toBe('event,count\r\nQuery,1\r\n');
	expect(notes).toEqual(['Left out because they are no CloudTrail records: 2 of 3 lines.']);
});

test('several tables of one event, and a path that leads nowhere, are told of', async () => {
	const requestItems = {orders: {}, carts: {}};
	const {summary, notes} = count('table,eventNmae', () =>
		ofUpdates(
			records(named('BatchGetItem', {requestParameters: {requestItems}, resources: undefined})),
		),
	);
	await summary;
	expect(notes).toEqual([
		'Events counted: 1; the counts add up to 2, as an event with several targets counts for each.',
		'No event that was counted has a value for eventNmae.',
	]);
});

test('no match: an empty answer, and a summary that tells', async () => {
	const {summary, output} = count('event', () => ofUpdates(records(named('Query'))), {
		matcher: matcherOf('event:Scan'),
		format: 'json',
	});
	expect((await summary).matched).toBe(0);
	expect(output()).toBe('[]\n');
});

test('counts of a live source are printed when it is aborted', async () => {
	const waiting = vi.fn();
	const live: Steps = async function* (signal) {
		yield records(named('Query'));
		waiting();
		await new Promise(resolve => signal.addEventListener('abort', resolve));
	};
	const {summary, output, controller} = count('event', live);
	await vi.waitFor(() => expect(waiting).toHaveBeenCalled(), patience);
	expect(output()).toBe('');
	controller.abort();
	await summary;
	expect(output()).toBe('event,count\r\nQuery,1\r\n');
});

test('the limit counts events that match and ends the source', async () => {
	const endless: Steps = async function* () {
		while (true) {
			yield records(named('Query'), named('Scan'), named('Query'));
		}
	};
	const {summary, output, controller} = count('event', endless, {limit: 5});
	expect((await summary).matched).toBe(5);
	expect(output()).toBe('event,count\r\nQuery,3\r\nScan,2\r\n');
	expect(controller.signal.aborted).toBe(true);
});

test('what was counted before a source failed is printed before the failure is thrown', async () => {
	const failure = new Failure(3, 'It failed.');
	const failing: Steps = async function* () {
		yield records(named('Query'));
		throw failure;
	};
	const {summary, output} = count('event', failing);
	await expect(summary).rejects.toBe(failure);
	expect(output()).toBe('event,count\r\nQuery,1\r\n');
});

test('sampled updates make the counts a lower bound', async () => {
	const {summary, notes} = count('event', () =>
		ofUpdates({kind: 'records', sampled: true, deliveries: []}),
	);
	await summary;
	expect(notes).toEqual(['Updates that CloudWatch sampled: 1; the counts are a lower bound.']);
});

test('who wants to be told of matches is told of whole events where paths are counted', async () => {
	const told: string[] = [];
	const {summary, output} = count('eventName', () => ofUpdates(records(named('Query'), 'none')), {
		onMatch: ({name, principal}, text) => told.push(`${name} ${principal} ${text.length}`),
	});
	await summary;
	expect(output()).toBe('eventName,count\r\nQuery,1\r\n');
	expect(told).toEqual([`Query checkout-api ${named('Query').length}`]);
});

/** Nothing is asked, and so nothing is in the way; but it is a filter, for which records are read whole. */
const everything: Matcher = [[{any: [], sense: 'has not'}]];

test('paths are counted alike whether records are read whole or in part', async () => {
	const lines = fc.oneof(
		{weight: 3, arbitrary: logEvent},
		logEvent.map(text => ` ${text}\r`),
		logEvent.map(text => text.replaceAll(',"', ' ,\t"')),
		damaged(logEvent),
	);
	const by = fc
		.subarray(['eventName', 'eventID', 'userIdentity.type', 'userIdentity', 'resources[0].ARN'], {
			minLength: 1,
		})
		.map(names => names.join());
	await fc.assert(
		fc.asyncProperty(fc.array(lines, {maxLength: 12}), by, async (some, names) => {
			const steps: Steps = () => ofUpdates(records(...some, ...some.slice(0, 3)));
			const part = count(names, steps);
			const whole = count(names, steps, {matcher: everything});
			expect(await part.summary).toEqual(await whole.summary);
			expect(part.output()).toBe(whole.output());
			expect(part.notes).toEqual(whole.notes);
		}),
	);
});
