import {merge} from '../../sources/merge.ts';
import type {Completeness} from '../polling.ts';
import {askInsights, type InsightsAsked, type InsightsUpdate} from './ask.ts';
import type {RegionLogGroups} from './find-log-groups.ts';
import type {InsightsRow} from './rows.ts';

export type RegionsAsked = Omit<InsightsAsked, 'clients' | 'logGroups'> & {
	readonly regions: readonly RegionLogGroups[];
};

/** What is known of the query of one Region. */
type Answer = {
	readonly progress: Extract<InsightsUpdate, {readonly kind: 'progress'}>;
	readonly rows: readonly InsightsRow[];
	readonly completeness: Completeness;
};

const nothing: Answer = {
	progress: {kind: 'progress', scannedBytes: 0, scanned: 0, matched: 0},
	rows: [],
	completeness: 'partial',
};

/**
Runs one query in several Regions side by side, as if it were one: what was read adds up, the rows are those of all, and
they are as complete as those of the Region that is least so. An abort and the first error stop all. Ends quietly after an
abort; throws a `Failure`.
*/
export async function* askRegions(asked: RegionsAsked): AsyncGenerator<InsightsUpdate, void> {
	const {regions, signal, ...query} = asked;
	const answers = new Map(regions.map(({region}) => [region, nothing]));
	const updates = merge(
		regions.map(
			({region, clients, logGroups}) =>
				(ended: AbortSignal) =>
					inRegion(region, askInsights({...query, clients, logGroups, signal: ended})),
		),
		signal,
	);
	for await (const {region, update} of updates) {
		answers.set(region, withUpdate(answers.get(region) ?? nothing, update));
		const all = [...answers.values()];
		yield update.kind === 'progress' ? progressOf(all) : rowsOf(all);
	}
}

async function* inRegion(region: string, updates: AsyncIterable<InsightsUpdate>) {
	for await (const update of updates) {
		yield {region, update};
	}
}

function withUpdate(answer: Answer, update: InsightsUpdate): Answer {
	if (update.kind === 'progress') {
		return {...answer, progress: update};
	}

	const {rows, completeness} = update;
	return {...answer, rows, completeness};
}

function progressOf(answers: readonly Answer[]): InsightsUpdate {
	const sum = (of: (progress: Answer['progress']) => number) =>
		answers.reduce((total, {progress}) => total + of(progress), 0);
	return {
		kind: 'progress',
		scannedBytes: sum(({scannedBytes}) => scannedBytes),
		scanned: sum(({scanned}) => scanned),
		matched: sum(({matched}) => matched),
	};
}

function rowsOf(answers: readonly Answer[]): InsightsUpdate {
	const worst = (['partial', 'cut off'] as const).find(state =>
		answers.some(({completeness}) => completeness === state),
	);
	return {
		kind: 'rows',
		rows: answers.flatMap(({rows}) => rows),
		completeness: worst ?? 'complete',
	};
}
