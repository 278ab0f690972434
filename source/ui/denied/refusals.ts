import {type Denial, readDenial} from '../../cloudtrail/denial.ts';
import type {Target} from '../../cloudtrail/event.ts';
import {parseRecord} from '../../cloudtrail/parse.ts';
import type {EventStore} from '../../store/event-store.ts';
import {SlidingMinimum} from '../../store/group/sliding-minimum.ts';
import type {RowTest} from '../../store/row-test.ts';

/** Calls refused to one principal for one reason, of those that are held. */
export type Refusal = {
	/** Equal for equal refusals, and for no others. */
	readonly key: string;
	readonly principal: string;
	readonly event: string;
	readonly error: string;
	readonly targets: readonly Target[];
	readonly denial: Denial;
	/** What AWS said of one of them; the beginning of what is very long. */
	readonly message: string;
	readonly count: number;
	/** Earliest and latest `eventTime`, ms since the epoch. */
	readonly first: number | undefined;
	readonly last: number | undefined;
};

type Kept = Omit<Refusal, 'count' | 'first' | 'last'> & {
	rows: number;
	readonly earliest: SlidingMinimum;
	/** Of negative times: their minimum is the latest. */
	readonly latest: SlidingMinimum;
};

const longestMessage = 2000;

/**
The refused calls among the rows of a store that match, counted by who was refused what and why. Why is told by the
message alone, so each record is opened once, oldest first: call `work` until `progress` is 1, and again when rows
have come. Rows that leave are forgotten. Call `release` when it is no longer shown.
*/
export class Refusals {
	readonly release: () => void;
	readonly #store: EventStore;
	readonly #matches: RowTest;
	readonly #before: number;
	readonly #kept = new Map<string, Kept>();
	/** The rows that are counted, in the order of arrival. */
	readonly #rows = new Map<number, Kept>();
	/** Rows from here on have not been looked at. */
	#next: number;
	#version = 0;

	/**
	@param matches is asked once for each row
	@param before rows from this sequence number on are left out
	*/
	constructor(store: EventStore, matches: RowTest, before: number = Number.POSITIVE_INFINITY) {
		this.#store = store;
		this.#matches = matches;
		this.#before = before;
		this.#next = store.first;
		this.release = store.follow({
			appended: () => {},
			evicting: first => this.#evicting(first),
		});
	}

	/** Grows with each change of what `all` tells. */
	get version(): number {
		return this.#version;
	}

	/** Which part of the rows held has been looked at, from 0 to 1, which is all of them. */
	get progress(): number {
		const {first, size} = this.#store;
		const rows = Math.min(size, Math.max(0, this.#before - first));
		return rows === 0 ? 1 : Math.min(1, (this.#next - first) / rows);
	}

	/** Reads on, one record at least, for as long as there is time. */
	work(hasTime: () => boolean): void {
		const end = Math.min(this.#store.next, this.#before);
		while (this.#next < end) {
			const sequence = this.#next++;
			if (this.#matches(sequence)) {
				this.#read(sequence);
				if (!hasTime()) {
					return;
				}
			}
		}
	}

	/** In no particular order. */
	all(): readonly Refusal[] {
		return [...this.#kept.values()].map(({rows, earliest, latest, ...refusal}) => ({
			...refusal,
			count: rows,
			first: earliest.value,
			last: latest.value === undefined ? undefined : -latest.value,
		}));
	}

	#read(sequence: number): void {
		const event = parseRecord(this.#store.text(sequence));
		const denial = event && readDenial(event.errorCode, event.errorMessage);
		if (event === undefined || denial === undefined) {
			return;
		}

		const {principal, name, errorCode, targets, time} = event;
		const {reason, policy, policyArn, action} = denial;
		const key = JSON.stringify([
			...[principal, name, errorCode, reason, policy, policyArn, action],
			targets.length === 0 ? denial.resource : targets,
		]);
		const kept = this.#kept.get(key) ?? {
			key,
			principal,
			event: name,
			error: errorCode,
			targets,
			denial,
			message: event.errorMessage.slice(0, longestMessage),
			rows: 0,
			earliest: new SlidingMinimum(),
			latest: new SlidingMinimum(),
		};
		kept.rows++;
		if (time !== undefined) {
			kept.earliest.add(sequence, time);
			kept.latest.add(sequence, -time);
		}

		this.#kept.set(key, kept);
		this.#rows.set(sequence, kept);
		this.#version++;
	}

	#evicting(first: number): void {
		this.#next = Math.max(this.#next, first);
		for (const [sequence, kept] of this.#rows) {
			if (sequence >= first) {
				return;
			}

			this.#rows.delete(sequence);
			this.#version++;
			kept.rows--;
			kept.earliest.dropBefore(sequence + 1);
			kept.latest.dropBefore(sequence + 1);
			if (kept.rows === 0) {
				this.#kept.delete(kept.key);
			}
		}
	}
}
