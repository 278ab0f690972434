import fc from 'fast-check';
import {afterEach, beforeEach, describe, expect, onTestFinished, test, vi} from 'vitest';
import type {Endpoint} from '../../../source/demo/endpoint/endpoint.ts';
import type {EvaluateQuery} from '../../../source/demo/endpoint/insights-queries.ts';
import type {LogGroup} from '../../../source/demo/endpoint/log-group.ts';
import {evaluate} from '../../../source/demo/insights/evaluate.ts';
import {countRecords} from '../../../source/engines/count-records.ts';
import {followQuery} from '../../../source/engines/follow-query.ts';
import type {InsightsUpdate} from '../../../source/engines/insights/ask.ts';
import {askRegions} from '../../../source/engines/insights/ask-regions.ts';
import {
	findLogGroups,
	type RegionLogGroups,
} from '../../../source/engines/insights/find-log-groups.ts';
import {insightsQuery, mostInsightsRows} from '../../../source/engines/insights/query.ts';
import {insightsRecords} from '../../../source/engines/insights/rows.ts';
import {parseCountFields} from '../../../source/output/counts/count-field.ts';
import {stubAwsEnvironment} from '../../aws/aws-environment.ts';
import {createLogGroup, logEvent, openEndpoint} from '../../demo/endpoint/connect.ts';
import {clausesOf} from '../../filter/pattern/selecting.ts';
import {dataEvent} from '../../fixtures/data-event.ts';
import {patience} from '../../fixtures/patience.ts';
import {counted, messages} from '../counting.ts';

const names = ['us-east-1', 'eu-west-1'] as const;
const day = Date.parse('2026-03-01T00:00:00Z');

beforeEach(() => stubAwsEnvironment());
afterEach(() => {
	vi.unstubAllEnvs();
});

function groupOf(region: string, texts: readonly string[]): LogGroup {
	const group = createLogGroup({region});
	group.append(texts.map(text => logEvent(text, day)));
	return group;
}

type Reached = {readonly endpoint: Endpoint; readonly region: RegionLogGroups};

/** A Region with an endpoint of its own, as each has in AWS. */
async function reach(
	region: string,
	texts: readonly string[],
	insights: EvaluateQuery = evaluate,
): Promise<Reached> {
	const group = groupOf(region, texts);
	const endpoint = await openEndpoint({logGroups: [group], insights});
	const options = {endpointUrl: endpoint.url};
	const [found] = await findLogGroups([group.logGroupArn], options, () => {});
	if (found === undefined) {
		throw new Error('no Region');
	}

	onTestFinished(() => found.clients.destroy());
	return {endpoint, region: found};
}

function ask(
	reached: readonly Reached[],
	options: {
		readonly query?: string;
		readonly signal?: AbortSignal;
		readonly pace?: (polls: number) => number;
	} = {},
): AsyncGenerator<InsightsUpdate, void> {
	return askRegions({
		regions: reached.map(({region}) => region),
		query: insightsQuery([], parseCountFields('event')).query,
		from: day,
		to: day + 1000,
		signal: new AbortController().signal,
		pace: () => 1,
		...options,
	});
}

const scans = [dataEvent({eventName: 'Scan'}), dataEvent({eventName: 'Scan'})];
const queries = [dataEvent({eventName: 'Query'})];

function runningQueries(reached: readonly Reached[]): readonly number[] {
	return reached.map(({endpoint}) => endpoint.runningQueries);
}

test('two Regions are counted as one, and what they read adds up', async () => {
	const fields = parseCountFields('region,event,table');
	const clauses = clausesOf('!event:PutItem');
	const {query, columns, decided} = insightsQuery(clauses, fields);
	await fc.assert(
		fc.asyncProperty(messages, messages, async (here, there) => {
			const groups = [groupOf(names[0], here), groupOf(names[1], there)];
			const endpoint = await openEndpoint({logGroups: groups, insights: evaluate});
			const arns = groups.map(({logGroupArn}) => logGroupArn);
			const regions = await findLogGroups(arns, {endpointUrl: endpoint.url}, () => {});
			const reached = regions.map(region => ({endpoint, region}));
			const {rows, completeness, scannedBytes} = await followQuery(ask(reached, {query}), () => {});
			for (const {clients} of regions) clients.destroy();
			await endpoint.close();
			const all = [...here, ...there];
			const table = countRecords(insightsRecords({columns}, [...rows]), {fields, decided}).table();
			expect(table).toEqual(counted(all, clauses, fields));
			expect(completeness).toBe('complete');
			expect(scannedBytes).toBe(all.reduce((sum, text) => sum + Buffer.byteLength(text), 0));
		}),
		{numRuns: 15},
	);
});

test('counts are partial until every Region has told all', async () => {
	const reached = [await reach(names[0], scans), await reach(names[1], queries)];
	const seen: InsightsUpdate[] = [];
	for await (const update of ask(reached)) seen.push(update);
	const rows = seen.flatMap(update => (update.kind === 'rows' ? [update] : []));
	expect(rows.at(-1)).toMatchObject({completeness: 'complete'});
	expect(rows.at(-1)?.rows).toHaveLength(2);
	expect(rows.slice(0, -1).every(({completeness}) => completeness === 'partial')).toBe(true);
	const progress = seen.flatMap(update => (update.kind === 'progress' ? [update] : []));
	expect(progress.at(-1)).toMatchObject({scanned: 3, matched: 3});
	expect(progress.map(({scanned}) => scanned)).toEqual(
		progress.map(({scanned}) => scanned).toSorted((a, b) => a - b),
	);
});

test('they are cut off where those of one Region are', async () => {
	const many = Array.from({length: mostInsightsRows}, () => new Map([['calls', '1']]));
	const reached = [await reach(names[0], scans), await reach(names[1], [], () => many)];
	const {rows, completeness} = await followQuery(ask(reached), () => {});
	expect({completeness, rows: [...rows].length}).toEqual({
		completeness: 'cut off',
		rows: mostInsightsRows + 1,
	});
});

describe('the queries of all Regions are stopped', () => {
	async function both(): Promise<readonly Reached[]> {
		return [await reach(names[0], scans), await reach(names[1], queries)];
	}

	test('when the signal is aborted, and nothing is thrown', async () => {
		const reached = await both();
		const controller = new AbortController();
		const asking = followQuery(
			ask(reached, {signal: controller.signal, pace: () => 60_000}),
			() => {},
		);
		await vi.waitFor(() => expect(runningQueries(reached)).toEqual([1, 1]), patience);
		controller.abort();
		expect((await asking).completeness).toBe('partial');
		expect(runningQueries(reached)).toEqual([0, 0]);
	});

	test('after which the rows known till then stay', async () => {
		const reached = await both();
		const controller = new AbortController();
		const seen: InsightsUpdate[] = [];
		for await (const update of ask(reached, {signal: controller.signal})) {
			seen.push(update);
			if (update.kind === 'rows') controller.abort();
		}

		expect(seen.at(-1)).toMatchObject({kind: 'rows', completeness: 'partial'});
		expect(runningQueries(reached)).toEqual([0, 0]);
	});

	test('when nobody reads on', async () => {
		const reached = await both();
		for await (const {kind} of ask(reached)) {
			expect(kind).toBe('progress');
			break;
		}

		expect(runningQueries(reached)).toEqual([0, 0]);
	});

	test.each(['StartQuery', 'GetQueryResults'] as const)('when %s fails in one', async operation => {
		const reached = await both();
		reached[1]?.endpoint.fail(
			operation,
			{kind: 'error', name: 'AccessDeniedException', status: 400},
			9,
		);
		const asking = followQuery(
			ask(reached, {pace: operation === 'StartQuery' ? () => 60_000 : () => 1}),
			() => {},
		);
		await expect(asking).rejects.toThrow(`logs:${operation}`);
		expect(runningQueries(reached)).toEqual([0, 0]);
	});
});
