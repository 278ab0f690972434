import {Failure} from '../../failure.ts';
import {type Arrival, Arrivals} from '../arrivals.ts';
import {isSameTail, type Reading, type WantedReading} from '../reading.ts';
import type {SourceState, Update} from '../source.ts';
import {type Tail, tailTogether} from './tails.ts';

export type WantedTails = {
	readonly wanted: WantedReading;
	readonly open: (reading: Reading) => Promise<readonly Tail[]>;
	/** Gets what each tail yields before anyone else, with its log groups. */
	readonly hear: (update: Update, arns: readonly string[]) => void;
	/** Other tails take the place of all that were heard. */
	readonly changed: (reading: Reading) => void;
};

/**
Tails as they are wanted. When something else is wanted its tails begin beside the present ones, which are
left only when the others are live and both have delivered, so that some of it comes twice. When the others
cannot be had, the present ones stay and the reading is said to be refused.
*/
export async function* tailAsWanted(
	{wanted, open, hear, changed}: WantedTails,
	signal: AbortSignal,
): AsyncGenerator<Update, void, undefined> {
	const arrivals = new Arrivals<Update>();
	const start = async (reading: Reading) => {
		const tails = new RunningTails(reading, await open(reading), hear, signal);
		arrivals.pull(tails.updates);
		return tails;
	};
	let current = await start(wanted.current);
	const unfollow = wanted.follow(() => arrivals.ring());
	let next: RunningTails | undefined;
	current.takeOver();
	try {
		while (true) {
			if (!isSameTail(wanted.current, (next ?? current).reading)) {
				await next?.leave();
				const isBack = isSameTail(wanted.current, current.reading);
				next = isBack ? undefined : await start(wanted.current);
			}

			const arrival = await arrivals.take();
			if (arrival?.from === current.updates) {
				const canGo = next?.canRelieve(current) === true;
				if (arrival.kind === 'value') {
					current.note(arrival.value);
					yield arrival.value;
					if (!canGo || current.owes) {
						arrivals.pull(current.updates);
						continue;
					}
				} else if (!canGo) {
					if (arrival.kind === 'error') throw arrival.error;
					return;
				}
			} else if (next !== undefined && arrival?.from === next.updates) {
				const refusal = refusalIn(arrival, current);
				if (refusal !== undefined) {
					const {reading} = current;
					wanted.settle({sessions: reading.sessions, filter: reading.filter});
					await next.leave();
					next = undefined;
					yield {kind: 'reading', reading, refusal};
					continue;
				}
				if (arrival.kind !== 'value') continue;
				next.note(arrival.value);
				if (arrival.value.kind === 'records') yield arrival.value;
				arrivals.pull(next.updates);
				if (!next.canRelieve(current)) continue;
				if (arrival.value.kind === 'state') current.askLast();
				if (current.owes) continue;
			} else {
				// Of tails that were left.
				continue;
			}

			if (next === undefined) continue;
			await current.leave();
			current = next;
			next = undefined;
			changed(current.reading);
			current.takeOver();
			yield {kind: 'reading', reading: current.reading, refusal: undefined};
			yield {kind: 'state', state: current.state};
		}
	} finally {
		unfollow();
		await Promise.all([current.leave(), next?.leave()]);
	}
}

/** Why the tails that should take over cannot, if so. What else goes wrong is thrown. */
function refusalIn(arrival: Arrival<Update>, current: RunningTails): string | undefined {
	switch (arrival.kind) {
		case 'end':
			return undefined;
		case 'error':
			if (arrival.error instanceof Failure) return arrival.error.message;
			throw arrival.error;
		case 'value': {
			const {value} = arrival;
			if (value.kind !== 'state' || value.state.kind !== 'polling') return undefined;
			return current.state.kind === 'polling' ? undefined : value.state.reason;
		}
	}
}

/** The tails of one reading. Nobody hears of them before they take over. */
class RunningTails {
	readonly reading: Reading;
	readonly updates: AsyncGenerator<Update, void, undefined>;
	state: SourceState = {kind: 'connecting'};
	readonly #hear: WantedTails['hear'];
	readonly #signal: AbortSignal;
	readonly #controller = new AbortController();
	readonly #abort = () => this.#controller.abort();
	readonly #tails: readonly Tail[];
	/** The last state of each tail. */
	readonly #states = new Map<readonly string[], Update & {readonly kind: 'state'}>();
	/** Tails that have not delivered since they were asked for their last update. */
	readonly #owing = new Set<readonly string[]>();
	#hasTaken = false;

	constructor(
		reading: Reading,
		tails: readonly Tail[],
		hear: WantedTails['hear'],
		signal: AbortSignal,
	) {
		this.reading = reading;
		this.#hear = hear;
		this.#signal = signal;
		signal.addEventListener('abort', this.#abort, {once: true});
		if (signal.aborted) this.#abort();
		this.#tails = tails;
		this.updates = tailTogether(
			tails,
			(update, arns) => this.#heard(update, arns),
			this.#controller.signal,
		);
	}

	note(update: Update): void {
		if (update.kind === 'state') this.state = update.state;
	}

	/** Whether nothing is lost when the others are left. */
	canRelieve({state}: RunningTails): boolean {
		return (
			this.state.kind === 'live' || (this.state.kind === 'polling' && state.kind === 'polling')
		);
	}

	/** Whether a tail that is live has yet to deliver what came before it was asked. */
	get owes(): boolean {
		return this.#owing.size > 0;
	}

	askLast(): void {
		for (const {arns} of this.#tails) {
			if (this.#states.get(arns)?.state.kind === 'live') this.#owing.add(arns);
		}
	}

	takeOver(): void {
		this.#hasTaken = true;
		for (const [arns, update] of this.#states) this.#hear(update, arns);
	}

	#heard(update: Update, arns: readonly string[]): void {
		if (update.kind === 'state') this.#states.set(arns, update);
		if (update.kind === 'state' || update.kind === 'records') this.#owing.delete(arns);
		if (this.#hasTaken) this.#hear(update, arns);
	}

	async leave(): Promise<void> {
		this.#signal.removeEventListener('abort', this.#abort);
		this.#abort();
		await this.updates.return();
	}
}
