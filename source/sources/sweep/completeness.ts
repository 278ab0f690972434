import type {Completeness} from '../source.ts';
import type {Range} from './range.ts';
import {overlay, type Stretch} from './stretches.ts';
import type {SweepPlan} from './sweep-plan.ts';

const mostStretches = 50;

export type CompletenessFacts = {
	/** Reading what was there before the run; undefined where nobody does. */
	readonly history: (Range & {readonly plans: readonly SweepPlan[]}) | undefined;
	/** Reading behind the tail; undefined where nobody does. */
	readonly live: {readonly from: number; readonly plans: readonly SweepPlan[]} | undefined;
	/** Those that cannot be swept have no plans, and then nothing is complete. */
	readonly logGroups: number;
	/** What became of earlier stretches, sorted. */
	readonly past: readonly Stretch[];
	/** What the tail said is missing, sorted. */
	readonly troubles: readonly Stretch[];
	readonly begunAt: number;
	readonly now: number;
	/** Records of the history read so far. */
	readonly read: number;
};

/** What the plans of all log groups come to. */
export function measure(facts: CompletenessFacts): Completeness {
	const {history, live, logGroups, begunAt, now, read} = facts;
	const historyTo = history && reachedBy(history, logGroups);
	const liveTo = live && reachedBy(live, logGroups);
	const isHistoryRead = history !== undefined && historyTo !== undefined && historyTo >= history.to;
	// Until they meet, what is complete behind the tail matters more.
	const from = (live === undefined || isHistoryRead ? history?.from : live.from) ?? begunAt;
	const reached = isHistoryRead
		? Math.max(historyTo, liveTo ?? historyTo)
		: (liveTo ?? historyTo ?? from - 1);
	return {
		completeFrom: from,
		completeTo: reached < from ? undefined : reached,
		behind: Math.max(0, now - Math.max(reached, from)),
		swept: isCatchingUp(facts, isHistoryRead) ? 'catching up' : 'idle',
		stretches: stretchesOf(facts, historyTo, liveTo),
		history:
			history === undefined || historyTo === undefined
				? undefined
				: {
						from: history.from,
						to: history.to,
						begunAt,
						done: Math.min(
							1,
							Math.max(0, historyTo + 1 - history.from) / Math.max(1, history.to - history.from),
						),
						read,
					},
	};
}

/** Up to where all log groups have been read; before where they begin while some have not. */
export function reachedBy(
	{from, plans}: {readonly from: number; readonly plans: readonly SweepPlan[]},
	logGroups: number,
): number {
	return plans.length === 0 || plans.length < logGroups
		? from - 1
		: Math.min(...plans.map(({completeTo}) => completeTo));
}

/** A history alone is behind until it is read; beside a tail it is no backlog of what is live. */
function isCatchingUp({live, now}: CompletenessFacts, isHistoryRead: boolean): boolean {
	return live === undefined ? !isHistoryRead : live.plans.some(plan => plan.isBehind(now));
}

function stretchesOf(
	{history, live, past, troubles}: CompletenessFacts,
	historyTo: number | undefined,
	liveTo: number | undefined,
): readonly Stretch[] {
	let stretches = troubles.reduce(overlay, past);
	const complete = [
		...(history && historyTo ? [{from: history.from, to: historyTo}] : []),
		...(live && liveTo ? [{from: live.from, to: liveTo}] : []),
		...doneByAll(live?.plans ?? []),
	];
	for (const {from, to} of complete) stretches = overlay(stretches, {from, to, state: 'complete'});
	for (const {plans, reached} of [
		{plans: history?.plans, reached: historyTo},
		{plans: live?.plans, reached: liveTo},
	]) {
		for (const {from, to} of plans?.flatMap(({windows}) => windows) ?? []) {
			const rest = {from: Math.max(from, (reached ?? from) + 1), to};
			stretches = overlay(stretches, {...rest, state: 'being swept'});
		}
	}
	return stretches.slice(-mostStretches);
}

/** Ahead of the line, one log group says nothing about the others. */
function doneByAll([only, ...others]: readonly SweepPlan[]): readonly Range[] {
	return only === undefined || others.length > 0 ? [] : only.done;
}
