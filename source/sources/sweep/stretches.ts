import type {Range} from './range.ts';

/**
A stretch of CloudWatch timestamps in ms, both ends included. What is in none was delivered by Live Tail and not
checked yet.

- `complete`: everything in the log groups is here.
- `being swept`: it is being read.
- `gap`: no tail session was open then, and it has not been read.
- `sampled`: CloudWatch left out some, and it has not been read.
- `skipped`: history that the user did not wait for.
- `other filter`: everything that an earlier filter pattern selected is here.
*/
export type Stretch = Range & {
	readonly state: 'complete' | 'being swept' | 'gap' | 'sampled' | 'skipped' | 'other filter';
};

/** Puts a stretch over those that are there, sorted: the newer one counts where they overlap. */
export function overlay(stretches: readonly Stretch[], top: Stretch): readonly Stretch[] {
	if (top.to < top.from) return stretches;
	const before: Stretch[] = [];
	const after: Stretch[] = [];
	for (const stretch of stretches) {
		if (stretch.from < top.from) before.push({...stretch, to: Math.min(stretch.to, top.from - 1)});
		if (stretch.to > top.to) after.push({...stretch, from: Math.max(stretch.from, top.to + 1)});
	}
	const joined: Stretch[] = [];
	for (const stretch of [...before, top, ...after]) {
		const last = joined.at(-1);
		if (last !== undefined && last.state === stretch.state && last.to + 1 >= stretch.from) {
			joined[joined.length - 1] = {...last, to: Math.max(last.to, stretch.to)};
		} else {
			joined.push(stretch);
		}
	}
	return joined;
}
