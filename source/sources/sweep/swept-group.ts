import type {LiveCounts} from './live-counts.ts';
import type {SweepPlan} from './sweep-plan.ts';

/** A log group as the sweep and the tail both know it. */
export type SweptGroup = {
	readonly name: string;
	readonly arn: string;
	readonly counts: LiveCounts;
	/** Undefined until CloudWatch answered a first call. */
	plan: SweepPlan | undefined;
};
