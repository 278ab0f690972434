import {SessionTime} from './session-time.ts';
import type {Source} from './source.ts';

const minute = 60_000;

/** A source that ends when its tail sessions have been open for so many minutes together. */
export function limitedMinutes(
	source: Source,
	minutes: number,
	now: () => number = Date.now,
): Source {
	return {
		...source,
		async *updates(signal) {
			const time = new SessionTime();
			for await (const update of source.updates(signal)) {
				yield update;
				if (update.kind === 'state') {
					time.enter(update.state, now());
				}

				if (time.total(now()) >= minutes * minute) {
					const message = `The tail was open for ${minutes} minutes, as --max-minutes allows: it was ended.`;
					yield {kind: 'problem', cause: 'source', message};
					yield {kind: 'state', state: {kind: 'ended'}};
					return;
				}
			}
		},
	};
}
