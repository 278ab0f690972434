import {type Tail, tailTogether} from './live-tail/tails.ts';
import {merge} from './merge.ts';
import type {Update} from './source.ts';
import {Sweep} from './sweep/sweep.ts';
import type {SweepOptions} from './sweep/sweep-options.ts';

/**
Tails, and what a sweep of the same log groups finds behind them. What both yield is there twice. A sweep
that is refused says so and leaves the tails alone, unless they need it.
*/
export function sweptUpdates(
	tails: readonly Tail[],
	options: SweepOptions,
	signal: AbortSignal,
): AsyncIterable<Update> {
	const sweep = new Sweep(options);
	return merge(
		[
			ended => tailTogether(tails, (update, arns) => sweep.heard(update, arns), ended),
			ended => sweep.updates(ended),
		],
		signal,
	);
}
