import {merge} from './merge.ts';
import {isSameTail, type Reading} from './reading.ts';
import type {Completeness, HistoryProgress, Source, SourceState, Update} from './source.ts';
import {overlay, type Stretch} from './sweep/stretches.ts';
import {together} from './together.ts';

/** Log groups of several Regions as one source: as complete and as far as the one that is least so. */
export function severalRegions(sources: readonly [Source, ...Source[]]): Source {
	const [{minutePrice, wanted}] = sources;
	return {
		name: sources.map(({name}) => name).join(', '),
		region: sources.map(({region}) => region).join(', '),
		minutePrice,
		wanted,
		updates: signal => combined(sources, signal),
	};
}

async function* combined(
	sources: readonly Source[],
	signal: AbortSignal,
): AsyncGenerator<Update, void, undefined> {
	const states = new Map<Source, SourceState>();
	const readings = new Map<Source, Reading>();
	const completeness = new Map<Source, Completeness>();
	const updates = merge(
		sources.map(source => (ended: AbortSignal) => withSource(source, source.updates(ended))),
		signal,
	);
	for await (const {source, update} of updates) {
		switch (update.kind) {
			case 'state':
				states.set(source, update.state);
				yield {kind: 'state', state: together([...states.values()], sources.length)};
				break;
			case 'reading':
				readings.set(source, update.reading);
				if (update.refusal !== undefined || areSame(readings, sources)) yield update;
				break;
			case 'completeness':
				completeness.set(source, update);
				yield {
					kind: 'completeness',
					...leastComplete([...completeness.values()], sources.length),
				};
				break;
			default:
				yield update;
		}
	}
}

async function* withSource(source: Source, updates: AsyncIterable<Update>) {
	for await (const update of updates) yield {source, update};
}

/** Whether all sources are read in the same way. */
function areSame(readings: ReadonlyMap<Source, Reading>, sources: readonly Source[]): boolean {
	const [first, ...others] = sources.map(source => readings.get(source));
	return others.every(
		other => first !== undefined && other !== undefined && isSameTail(first, other),
	);
}

function leastComplete(all: readonly Completeness[], count: number): Completeness {
	const from = Math.max(...all.map(({completeFrom}) => completeFrom));
	const ends = all.map(({completeTo}) => completeTo ?? Number.NEGATIVE_INFINITY);
	const to = all.length < count ? Number.NEGATIVE_INFINITY : Math.min(...ends);
	return {
		completeFrom: from,
		completeTo: to < from ? undefined : to,
		behind: Math.max(...all.map(({behind}) => behind)),
		swept: all.some(({swept}) => swept === 'catching up') ? 'catching up' : 'idle',
		stretches: leastStretches(all, {from, to, state: 'complete'}),
		history: slowestHistory(all.flatMap(({history}) => history ?? [])),
	};
}

/** What is not complete in one of them, over what is complete in all. */
function leastStretches(all: readonly Completeness[], complete: Stretch): readonly Stretch[] {
	return all
		.flatMap(({stretches}) => stretches)
		.filter(({state}) => state !== 'complete')
		.reduce(overlay, overlay([], complete));
}

function slowestHistory([first, ...others]: readonly HistoryProgress[]):
	| HistoryProgress
	| undefined {
	if (first === undefined) return undefined;
	return others.reduce(
		(one, other) => ({
			from: Math.min(one.from, other.from),
			to: Math.max(one.to, other.to),
			begunAt: Math.min(one.begunAt, other.begunAt),
			done: Math.min(one.done, other.done),
			read: one.read + other.read,
		}),
		first,
	);
}
