import type {CloudTrailEvent, Target} from '../cloudtrail/event.ts';
import type {Arrival} from './event-store.ts';

/**
Calls, not capacity units. One that failed is an error, and also the read or write that it tried to be; calls that
are neither are in `calls` alone.
*/
export type Calls = {
	readonly calls: number;
	readonly reads: number;
	readonly writes: number;
	readonly errors: number;
	/** Earliest and latest `eventTime`, ms since the epoch. */
	readonly first: number | undefined;
	readonly last: number | undefined;
};

/** Who calls: a principal by an application. */
export type Caller = {readonly principal: string; readonly application: string};

/** What one caller did to one target. A table without an index and each of its indexes are targets of their own. */
export type LedgerEntry = Caller &
	Calls & {
		/** `undefined` for calls that name none, such as ListTables. */
		readonly target: Target | undefined;
	};

/** What one caller did in all. A batch on several targets is one call here, and one in the entry of each target. */
export type CallerSum = Caller &
	Calls & {
		/** When it was first received, ms since the epoch; `undefined` for one that the history knows. */
		readonly appearedAt: number | undefined;
		/** Calls that were in entries of its own once and are in none now. */
		readonly folded: number;
	};

type Tally = {-readonly [Name in keyof Calls]: Calls[Name]};

type CallerAccount = Caller & {
	readonly key: string;
	readonly tally: Tally;
	readonly entries: Set<EntryAccount>;
	appearedAt: number | undefined;
	folded: number;
};

type EntryAccount = {
	readonly key: string;
	readonly caller: CallerAccount;
	readonly target: Target | undefined;
	readonly tally: Tally;
};

const usualEntries = 50_000;
/** Names are longer than that only where somebody wants to fill the memory. */
const charactersPerEntry = 200;
/** Folding leaves room, so that it is rare. */
const keptShare = 0.9;

/**
Who did what to which target since the start, beyond what the store still holds. Bounded: when there are too many
entries, those not seen for the longest time are folded into one number of their caller, and a caller with no entry
left into the ledger's. One that comes again then starts anew.
*/
export class Ledger {
	readonly #mostEntries: number;
	/** The one not seen for the longest time comes first. */
	readonly #entries = new Map<string, EntryAccount>();
	readonly #callers = new Map<string, CallerAccount>();
	#characters = 0;
	#calls = 0;
	#foldedCallers = 0;
	#foldedCalls = 0;

	constructor(mostEntries: number = usualEntries) {
		this.#mostEntries = mostEntries;
	}

	/** Events ever taken. */
	get calls(): number {
		return this.#calls;
	}

	/** Callers that are told apart now. */
	get callerCount(): number {
		return this.#callers.size;
	}

	/** Callers that are no longer told apart, one that came again counted again, and their calls. */
	get folded(): {readonly callers: number; readonly calls: number} {
		return {callers: this.#foldedCallers, calls: this.#foldedCalls};
	}

	/** Counts an event; a line that is no record has no caller. */
	take({event, origin, receivedAt}: Pick<Arrival, 'event' | 'origin' | 'receivedAt'>): void {
		if (event === undefined) {
			return;
		}

		this.#calls++;
		const caller = this.#callerOf(event, receivedAt);
		if (origin === 'history') {
			caller.appearedAt = undefined;
		}

		add(caller.tally, event);
		for (const [key, target] of distinct(event.targets)) {
			add(this.#entryOf(caller, key, target).tally, event);
		}

		if (this.#isBeyond(1)) {
			this.#fold();
		}
	}

	/** All entries, the one not seen for the longest time first. */
	entries(): readonly LedgerEntry[] {
		return [...this.#entries.values()].map(toEntry);
	}

	/** The entries of one caller, in the order in which it first touched the targets. */
	entriesOf(caller: Caller): readonly LedgerEntry[] {
		const account = this.#callers.get(callerKey(caller));
		return account === undefined ? [] : [...account.entries].map(toEntry);
	}

	/** All callers, in the order of their first calls. */
	callers(): readonly CallerSum[] {
		return [...this.#callers.values()].map(toSum);
	}

	/** What one caller did in all; `undefined` when it never came, or was folded. */
	caller(caller: Caller): CallerSum | undefined {
		const account = this.#callers.get(callerKey(caller));
		return account === undefined ? undefined : toSum(account);
	}

	#callerOf({principal, application}: CloudTrailEvent, receivedAt: number): CallerAccount {
		const key = callerKey({principal, application});
		let caller = this.#callers.get(key);
		if (caller === undefined) {
			caller = {
				key,
				principal,
				application,
				tally: emptyTally(),
				entries: new Set(),
				appearedAt: receivedAt,
				folded: 0,
			};
			this.#callers.set(key, caller);
		}

		return caller;
	}

	#entryOf(caller: CallerAccount, targetKey: string, target: Target | undefined): EntryAccount {
		const key = caller.key + targetKey;
		let entry = this.#entries.get(key);
		if (entry === undefined) {
			entry = {key, caller, target, tally: emptyTally()};
			caller.entries.add(entry);
			this.#characters += key.length;
		} else {
			this.#entries.delete(key);
		}

		// A map keeps the order of insertion: this one has been seen last.
		this.#entries.set(key, entry);
		return entry;
	}

	#isBeyond(share: number): boolean {
		return (
			this.#entries.size > this.#mostEntries * share ||
			this.#characters > this.#mostEntries * charactersPerEntry * share
		);
	}

	#fold(): void {
		for (const entry of this.#entries.values()) {
			if (!this.#isBeyond(keptShare)) {
				return;
			}

			const {key, caller, tally} = entry;
			this.#entries.delete(key);
			this.#characters -= key.length;
			caller.entries.delete(entry);
			caller.folded += tally.calls;
			if (caller.entries.size === 0) {
				this.#callers.delete(caller.key);
				this.#foldedCallers++;
				this.#foldedCalls += caller.tally.calls;
			}
		}
	}
}

function callerKey({principal, application}: Caller): string {
	return JSON.stringify([principal, application]);
}

/** Each target once, by its key; one that is `undefined` where there is none. */
function distinct(targets: readonly Target[]): ReadonlyMap<string, Target | undefined> {
	return targets.length === 0
		? new Map([['', undefined]])
		: new Map(targets.map(target => [JSON.stringify(target), target]));
}

function emptyTally(): Tally {
	return {calls: 0, reads: 0, writes: 0, errors: 0, first: undefined, last: undefined};
}

function add(tally: Tally, {access, errorCode, time}: CloudTrailEvent): void {
	tally.calls++;
	tally.reads += access === 'read' ? 1 : 0;
	tally.writes += access === 'write' ? 1 : 0;
	tally.errors += errorCode === '' ? 0 : 1;
	if (time !== undefined) {
		tally.first = Math.min(time, tally.first ?? time);
		tally.last = Math.max(time, tally.last ?? time);
	}
}

function toEntry({caller: {principal, application}, target, tally}: EntryAccount): LedgerEntry {
	return {principal, application, target, ...tally};
}

function toSum({principal, application, tally, appearedAt, folded}: CallerAccount): CallerSum {
	return {principal, application, ...tally, appearedAt, folded};
}
