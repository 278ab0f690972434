import type {Completeness} from '../source.ts';
import type {Range} from './range.ts';
import {overlay, type Stretch} from './stretches.ts';
import type {SweepPlan} from './sweep-plan.ts';

const mostStretches = 50;

export type CompletenessFacts = {
	/** Of all log groups; those that cannot be swept have none, and then nothing is complete. */
	readonly plans: readonly SweepPlan[];
	readonly logGroups: number;
	readonly since: number;
	/** What the tail said is missing, sorted. */
	readonly troubles: readonly Stretch[];
	readonly now: number;
	/** Where what was there before the run ends; undefined when that is not read. */
	readonly historyTo: number | undefined;
	/** Records read so far. */
	readonly read: number;
};

/** What the plans of all log groups come to. */
export function measure(facts: CompletenessFacts): Completeness {
	const {plans, logGroups, since, now, historyTo, read} = facts;
	const reached =
		plans.length === 0 || plans.length < logGroups
			? since - 1
			: Math.min(...plans.map(({completeTo}) => completeTo));
	return {
		completeTo: reached < since ? undefined : reached,
		behind: Math.max(0, now - Math.max(reached, since)),
		swept: plans.some(plan => plan.isBehind(now)) ? 'catching up' : 'idle',
		stretches: stretchesOf(facts, reached),
		history:
			historyTo === undefined
				? undefined
				: {
						from: since,
						to: historyTo,
						done: Math.min(1, Math.max(0, (reached + 1 - since) / Math.max(1, historyTo - since))),
						read,
					},
	};
}

function stretchesOf(
	{plans, since, troubles}: CompletenessFacts,
	reached: number,
): readonly Stretch[] {
	const complete = {from: since, to: reached, state: 'complete'} as const;
	let stretches = overlay(troubles, complete);
	for (const {from, to} of doneByAll(plans)) {
		stretches = overlay(stretches, {from, to, state: 'complete'});
	}
	for (const plan of plans) {
		for (const {from, to} of plan.windows) {
			const rest = {from: Math.max(from, reached + 1), to};
			stretches = overlay(stretches, {...rest, state: 'being swept'});
		}
	}
	return stretches.slice(-mostStretches);
}

/** Ahead of the line, one log group says nothing about the others. */
function doneByAll([only, ...others]: readonly SweepPlan[]): readonly Range[] {
	return only === undefined || others.length > 0 ? [] : only.done;
}
