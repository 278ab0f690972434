import type {LiveCounts} from './live-counts.ts';
import type {SweepPlan} from './sweep-plan.ts';

/** A log group as the sweep and the tail both know it; neither plan is there until CloudWatch answered a first call. */
export type SweptGroup = {
	readonly name: string;
	readonly arn: string;
	/** What Live Tail delivered. */
	counts: LiveCounts;
	/** Reads what was there before the run. */
	history: SweepPlan | undefined;
	/** Reads behind the tail, without an end. */
	live: SweepPlan | undefined;
};
