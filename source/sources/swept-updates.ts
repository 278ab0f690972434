import {tailAsWanted, type WantedTails} from './live-tail/wanted-tails.ts';
import {merge} from './merge.ts';
import type {Update} from './source.ts';
import {Sweep} from './sweep/sweep.ts';
import type {SweepOptions} from './sweep/sweep-options.ts';

/**
Tails, and what a sweep of the same log groups finds behind them. What both yield is there twice. A sweep
that is refused says so and leaves the tails alone, unless they need it.
*/
export async function* sweptUpdates(
	tails: Pick<WantedTails, 'wanted' | 'open'>,
	options: SweepOptions,
	signal: AbortSignal,
): AsyncGenerator<Update, void, undefined> {
	const {wanted} = tails;
	const sweep = new Sweep(options);
	const hear: WantedTails['hear'] = (update, arns) => sweep.heard(update, arns);
	const changed: WantedTails['changed'] = ({filter}) => sweep.change(filter?.pattern);
	const unfollow = wanted.follow(() => {
		if (wanted.current.history === 'skipped') sweep.skipHistory();
	});
	try {
		yield* merge(
			[ended => tailAsWanted({...tails, hear, changed}, ended), ended => sweep.updates(ended)],
			signal,
		);
	} finally {
		unfollow();
	}
}
