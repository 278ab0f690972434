/**
Whether rows are all there are.

- `partial`: the query still runs, counts grow.
- `complete`: these are all.
- `cut off`: there are more rows than an engine gives; counts are lower bounds.
*/
export type Completeness = 'partial' | 'complete' | 'cut off';

const first = 250;
const longest = 5000;

/** ms to wait before an engine is asked again how far it is: short queries answer soon, long ones are not asked often. */
export function untilNextPoll(polls: number): number {
	return Math.min(longest, first * 1.5 ** polls);
}
