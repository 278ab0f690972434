import type {Reading} from '../sources/reading.ts';
import {SessionTime} from '../sources/session-time.ts';
import type {Completeness, Source, SourceState, Update} from '../sources/source.ts';
import {Acquaintance} from '../store/acquaintance.ts';
import type {EventStore} from '../store/event-store.ts';
import type {Intake} from '../store/intake.ts';
import type {Ledger} from '../store/ledger.ts';

/** Something the user should know happened; times are ms since the epoch. */
export type Incident = {
	readonly at: number;
	readonly kind:
		| 'gap'
		| 'sampled'
		| 'problem'
		| 'reconnecting'
		| 'polling'
		| 'reading'
		| 'alert'
		| 'failed';
	readonly message: string;
};

/** What became of the source. */
export type FeedState = SourceState | {readonly kind: 'failed'; readonly message: string};

const longestIncidents = 500;

/**
Brings what a source yields into the store, and keeps what the screen says about the source itself.
Listeners hear of every change; `version` grows with each.
*/
export class Feed {
	readonly source: Source;
	readonly store: EventStore;
	readonly #intake: Intake;
	readonly #acquaintance: Acquaintance;
	readonly #now: () => number;
	readonly #listeners = new Set<() => void>();
	#version = 0;
	#state: FeedState = {kind: 'connecting'};
	#stateSince: number;
	readonly #sessionTime = new SessionTime();
	#incidents: readonly Incident[] = [];
	#gaps = 0;
	#sampledUpdates = 0;
	#sampled: 'sampled' | 'whole' = 'whole';
	#unreadable = 0;
	#alertProblems = 0;
	#firstReceivedAt: number | undefined;
	#completeness: Completeness | undefined;
	#reading: Reading | undefined;
	#refusal: string | undefined;

	constructor(source: Source, store: EventStore, intake: Intake, now: () => number = Date.now) {
		this.source = source;
		this.store = store;
		this.#intake = intake;
		this.#now = now;
		this.#stateSince = now();
		this.#acquaintance = new Acquaintance(
			source.minutePrice === undefined ? 'reading files' : 'tailing',
			now(),
		);
		this.#reading = source.wanted?.current;
	}

	/** Everyone who ever came, fed before the store is. */
	get ledger(): Ledger {
		return this.#acquaintance.ledger;
	}

	get version(): number {
		return this.#version;
	}

	get state(): FeedState {
		return this.#state;
	}

	/** Since when the source has been in its state, ms. */
	get stateSince(): number {
		return this.#stateSince;
	}

	/** What happened, the latest last. */
	get incidents(): readonly Incident[] {
		return this.#incidents;
	}

	get gaps(): number {
		return this.#gaps;
	}

	get sampledUpdates(): number {
		return this.#sampledUpdates;
	}

	/** Whether CloudWatch left out some of the last update. */
	get sampled(): 'sampled' | 'whole' {
		return this.#sampled;
	}

	/** Inputs that could not be read. */
	get unreadable(): number {
		return this.#unreadable;
	}

	/** What went wrong with commands that are run for matches. */
	get alertProblems(): number {
		return this.#alertProblems;
	}

	get duplicates(): number {
		return this.#intake.duplicates;
	}

	/** When the first record came, ms. */
	get firstReceivedAt(): number | undefined {
		return this.#firstReceivedAt;
	}

	/** What a sweep has made sure of; `undefined` where there is none. */
	get completeness(): Completeness | undefined {
		return this.#completeness;
	}

	/** How the log groups are read now; another reading may be wanted. Files have none. */
	get reading(): Reading | undefined {
		return this.#reading;
	}

	/** Why the last reading that was wanted could not be had. */
	get refusal(): string | undefined {
		return this.#refusal;
	}

	/** From when on, ms, a caller that comes for the first time is new: once the history is read, else after a while. */
	get newSince(): number {
		return this.#acquaintance.newSince;
	}

	/** Tail sessions that are open. */
	get sessions(): number {
		return this.#sessionTime.open;
	}

	/** How long tail sessions have been open, all of them added up, ms: what AWS charges for. */
	tailed(now: number): number {
		return this.#sessionTime.total(now);
	}

	readonly subscribe = (listener: () => void): (() => void) => {
		this.#listeners.add(listener);
		return () => {
			this.#listeners.delete(listener);
		};
	};

	consume(update: Update): void {
		const steps = this.consuming(update);
		while (steps.next().done !== true);
	}

	/** The same, a record at a step: what takes long can wait for something else in between. */
	*consuming(update: Update): Generator<void, void, undefined> {
		const now = this.#now();
		switch (update.kind) {
			case 'records':
				yield* this.#receive(update, now);
				break;
			case 'state':
				this.#enter(update.state, now);
				if (update.state.kind === 'reconnecting' || update.state.kind === 'polling') {
					this.#note(now, update.state.kind, update.state.reason);
				}

				break;
			case 'gap':
				this.#gaps++;
				this.#note(now, 'gap', gapMessage(update));
				break;
			case 'completeness':
				this.#acquaintance.followHistory(update.history, now);
				this.#completeness = update;
				break;
			case 'reading':
				this.#reading = update.reading;
				this.#refusal = update.refusal;
				this.#note(now, 'reading', readingMessage(update));
				break;
			case 'problem':
				if (update.cause === 'unreadable') {
					this.#unreadable++;
				}

				this.#note(now, 'problem', update.message);
				break;
		}

		this.#changed();
	}

	/** The source has ended for good, with one sentence. */
	fail(message: string): void {
		const now = this.#now();
		this.#enter({kind: 'failed', message}, now);
		this.#note(now, 'failed', message);
		this.#changed();
	}

	/** Somebody was not told of a match as they should have been. */
	noteAlert(message: string): void {
		this.#alertProblems++;
		this.#note(this.#now(), 'alert', message);
		this.#changed();
	}

	*#receive(
		update: Extract<Update, {kind: 'records'}>,
		now: number,
	): Generator<void, void, undefined> {
		for (const {delivery, event} of this.#intake.take(update.deliveries)) {
			this.#firstReceivedAt ??= now;
			const arrival = {...delivery, event, receivedAt: now};
			this.ledger.take(arrival);
			this.store.append(arrival);
			yield;
		}

		// What a sweep read is never a sample, and says nothing of the tail.
		if (update.deliveries.some(({origin}) => origin !== 'live')) {
			return;
		}

		const sampled = update.sampled ? 'sampled' : 'whole';
		if (sampled === 'sampled') {
			this.#sampledUpdates++;
			if (this.#sampled === 'whole') {
				this.#note(now, 'sampled', 'More than 500 events a second: CloudWatch sends a sample.');
			}
		}

		this.#sampled = sampled;
	}

	#enter(state: FeedState, now: number): void {
		this.#sessionTime.enter(state.kind === 'failed' ? {kind: 'ended'} : state, now);
		// More or fewer sessions of a source that is live all the while are no other state.
		if (state.kind !== this.#state.kind || state.kind === 'reconnecting') {
			this.#stateSince = now;
		}

		this.#state = state;
	}

	#note(at: number, kind: Incident['kind'], message: string): void {
		this.#incidents = [...this.#incidents, {at, kind, message}].slice(-longestIncidents);
	}

	#changed(): void {
		this.#version++;
		for (const listener of this.#listeners) {
			listener();
		}
	}
}

function readingMessage({
	reading: {sessions, filter},
	refusal,
}: Extract<Update, {kind: 'reading'}>): string {
	return refusal === undefined
		? `CloudWatch is asked for ${filter?.text ?? 'everything'}, over ${sessions} tail session${sessions === 1 ? '' : 's'} for each ten log groups.`
		: `CloudWatch is asked for the same as before: ${refusal}`;
}

function gapMessage({from, to, reason}: Extract<Update, {kind: 'gap'}>): string {
	const seconds = Math.max(1, Math.round((to - from) / 1000));
	return `Nothing was received for ${seconds} s (${reason}); what was delivered then is read from the log group unless the sweep is off.`;
}
