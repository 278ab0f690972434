import type {SourceState, Update} from '../source.ts';
import {overlay, type Stretch} from './stretches.ts';
import type {SweptGroup} from './swept-group.ts';

/** Characters of an update, which comes each second: from about 1 MB/s on Live Tail loses silently. */
const floodSize = 1_000_000;

export type HearingTimes = {
	/** ms before and after a gap in which events may be missing as well. */
	readonly beforeGap: number;
	readonly afterGap: number;
};

/** Draws from what the tail yields what the sweep has to know. Times are those of CloudWatch, ms. */
export class Hearing {
	readonly #groups: ReadonlyMap<string, SweptGroup>;
	readonly #times: HearingTimes;
	#liveSince: number | undefined;
	/** When each tail last delivered; a tail is known by its log groups. */
	readonly #heardAt = new Map<readonly string[], number>();
	/** Tails that can have no session, and from where on their log groups have to be polled. */
	readonly #polling = new Map<readonly string[], number>();
	#troubles: readonly Stretch[] = [];

	constructor(groups: readonly SweptGroup[], times: HearingTimes) {
		this.#groups = new Map(groups.map(group => [group.arn, group]));
		this.#times = times;
	}

	/** When the first tail session began, or polling in its place. */
	get liveSince(): number | undefined {
		return this.#liveSince;
	}

	/** Stretches in which something is missing, as far as they were not forgotten. */
	get troubles(): readonly Stretch[] {
		return this.#troubles;
	}

	/** From where on new events of the log group have to be read as they come; undefined while it is tailed. */
	polledFrom(arn: string): number | undefined {
		const from = [...this.#polling].flatMap(([arns, since]) => (arns.includes(arn) ? since : []));
		return from.length === 0 ? undefined : Math.min(...from);
	}

	/** Other tails take the place of all that were heard. */
	forgetTails(): void {
		this.#heardAt.clear();
		this.#polling.clear();
	}

	/** Drops what has been made good. */
	forgetUntil(completeTo: number): void {
		if (this.#troubles.some(({to}) => to <= completeTo)) {
			this.#troubles = this.#troubles.filter(({to}) => to > completeTo);
		}
	}

	/**
	Takes an update of the tail of these log groups, each time the same array for a tail; answers whether the sweep has to think anew.
	@param skew ms that the clock of the update's times is ahead
	*/
	hear(
		update: Update,
		arns: readonly string[],
		{now, skew}: {readonly now: number; readonly skew: number},
	): 'news' | 'no news' {
		switch (update.kind) {
			case 'state':
				return this.#hearState(update.state, arns, now);
			case 'gap':
				this.#hearGap(arns, update.from - skew, update.to - skew);
				return 'news';
			case 'records':
				return this.#hearRecords(update, arns, now);
			default:
				return 'no news';
		}
	}

	#hearState({kind}: SourceState, arns: readonly string[], now: number): 'news' | 'no news' {
		if (kind !== 'live' && kind !== 'polling') return 'no news';
		this.#liveSince ??= now;
		if (kind === 'live') this.#polling.delete(arns);
		else this.#polling.set(arns, (this.#heardAt.get(arns) ?? now) - this.#times.beforeGap);
		return 'news';
	}

	#hearGap(arns: readonly string[], from: number, to: number): void {
		const {beforeGap, afterGap} = this.#times;
		const range = {from: from - beforeGap, to: to + afterGap};
		for (const arn of arns) this.#groups.get(arn)?.live?.addGap(range);
		this.#troubles = overlay(this.#troubles, {from, to, state: 'gap'});
	}

	#hearRecords(
		{deliveries, sampled}: Extract<Update, {kind: 'records'}>,
		arns: readonly string[],
		now: number,
	): 'news' | 'no news' {
		let size = 0;
		for (const {text, logGroup, deliveredAt} of deliveries) {
			size += text.length;
			if (logGroup === undefined || deliveredAt === undefined) continue;
			this.#groups.get(logGroup)?.counts.add(deliveredAt);
		}
		const before = this.#heardAt.get(arns) ?? now;
		this.#heardAt.set(arns, now);
		if (!sampled && size < floodSize) return 'no news';
		for (const arn of arns) this.#groups.get(arn)?.live?.suspect(now);
		if (sampled)
			this.#troubles = overlay(this.#troubles, {from: before, to: now, state: 'sampled'});
		return 'news';
	}
}
