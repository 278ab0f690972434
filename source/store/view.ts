import type {Dictionary} from './dictionary.ts';
import {enlarged} from './enlarged.ts';
import type {EventStore} from './event-store.ts';
import {type Field, isTargetField, type SingleField, targetValues} from './field.ts';
import {asksForText, type Matcher} from './matcher.ts';
import {matchingRows} from './matching-rows.ts';
import {blockLength} from './record-texts.ts';
import {type RowTest, rowTest} from './row-test.ts';
import {SequenceList} from './sequence-list.ts';
import {byText} from './text-order.ts';

/** Order of a view: as the events arrived, or by `eventTime`. */
export type Order = 'arrival' | 'time';

/** A value of a facet and how many events that match and are held have it. */
export type FacetCount = {readonly value: string; readonly count: number};

/** Fields a sidebar can count. */
export type Facet = Exclude<Field, 'id'>;

/**
The rows of a store that match, kept current as rows come and go, with counts per value of the facets that
were asked for. Call `release` when it is no longer shown.

Where the matcher looks into the text of records, the rows that are there already are found bit by bit, newest first:
call `work` until `progress` is 1. Everything told is about the rows looked at so far.
*/
export class View {
	readonly release: () => void;
	readonly #store: EventStore;
	readonly #matches: RowTest;
	/** Of rows looked at, without opening their text again. */
	readonly #isMatch: RowTest;
	readonly #sequences: SequenceList;
	readonly #waiting = new SequenceList(sequence => sequence);
	readonly #counts = new Map<SingleField | 'targets', Uint32Array>();
	readonly #before: number;
	/** Rows from here on have been looked at. */
	#lookedFrom: number;

	/** @param before rows from this sequence number on are only counted as waiting: the view of a paused screen. */
	constructor(
		store: EventStore,
		matcher: Matcher,
		order: Order,
		before: number = Number.POSITIVE_INFINITY,
	) {
		this.#store = store;
		this.#before = before;
		this.#matches = rowTest(store, matcher);
		this.#sequences = new SequenceList(
			order === 'arrival' ? sequence => sequence : sequence => store.sortTime(sequence),
		);
		this.#lookedFrom = store.next;
		this.#isMatch = sequence => this.#isListed(sequence);
		if (!matcher.some(asksForText)) {
			this.#isMatch = this.#matches;
			const marks = matchingRows(store, matcher, store.first, store.next);
			const shown = Math.min(marks.length, Math.max(0, before - store.first));
			this.#sequences.fill(store.first, marks.subarray(0, shown));
			this.#waiting.fill(store.first + shown, marks.subarray(shown));
			this.#lookedFrom = store.first;
		}

		this.release = store.follow({
			appended: sequence => this.#appended(sequence),
			evicting: first => this.#evicting(first),
		});
	}

	/** Whether a row that is held is one of the matches found so far. */
	readonly has: RowTest = sequence => sequence < this.#before && this.#isMatch(sequence);

	/** How many events match. */
	get size(): number {
		return this.#sequences.length;
	}

	/** How many events that are held match and came too late for this view. */
	get waiting(): number {
		return this.#waiting.length;
	}

	/** Which part of the rows held has been looked at, from 0 to 1, which is all of them. */
	get progress(): number {
		const {first, next, size} = this.#store;
		return size === 0 ? 1 : (next - Math.max(first, this.#lookedFrom)) / size;
	}

	/** Looks at more rows, at least those of one block of text, for as long as there is time. */
	work(hasTime: () => boolean): void {
		while (this.#lookedFrom > this.#store.first) {
			this.#lookAtBlock();
			if (!hasTime()) {
				return;
			}
		}
	}

	/** Sequence numbers of the matches found so far, in the order of the view. */
	get rows(): Iterable<number> {
		return this.#sequences;
	}

	/** Sequence number of the match at a position, 0 being the first of the order. */
	sequenceAt(position: number): number | undefined {
		return this.#sequences.at(position);
	}

	/** How many matches come before a row of the store: its own position when it matches, 0 when it is no longer held. */
	position(sequence: number): number {
		return this.#store.holds(sequence) ? this.#sequences.position(sequence) : 0;
	}

	/** Counts per value, largest first, then by name. Events without a value are not counted. */
	counts(facet: Facet): readonly FacetCount[] {
		return this.#listed(facet, this.#countsFor(isTargetField(facet) ? 'targets' : facet));
	}

	/** Counts per value of the matches received at `since` (ms) or later, without history: what a rate is made of. */
	recentCounts(facet: Facet, since: number): ReadonlyMap<string, number> {
		const key = isTargetField(facet) ? 'targets' : facet;
		const counts = new Uint32Array(this.#dictionary(key).codeLimit);
		const store = this.#store;
		for (
			let sequence = store.next - 1;
			sequence >= store.first && store.receivedAt(sequence) >= since;
			sequence--
		) {
			if (store.origin(sequence) !== 'history' && this.#isMatch(sequence)) {
				increase(counts, this.#code(sequence, key));
			}
		}

		return new Map(this.#listed(facet, counts).map(({value, count}) => [value, count]));
	}

	/** A match among the rows looked at. */
	#isListed(sequence: number): boolean {
		return (sequence < this.#before ? this.#sequences : this.#waiting).has(sequence);
	}

	#lookAtBlock(): void {
		const end = this.#lookedFrom;
		const start = Math.max(this.#store.first, end - 1 - ((end - 1) % blockLength));
		const found: number[] = [];
		const waiting: number[] = [];
		for (let sequence = start; sequence < end; sequence++) {
			if (this.#matches(sequence)) {
				(sequence < this.#before ? found : waiting).push(sequence);
			}
		}

		this.#sequences.insertEarlier(found);
		this.#waiting.insertEarlier(waiting);
		for (const sequence of found) {
			this.#count(sequence);
		}

		this.#lookedFrom = start;
	}

	#appended(sequence: number): void {
		if (!this.#matches(sequence)) {
			return;
		}

		if (sequence >= this.#before) {
			this.#waiting.insert(sequence);
			return;
		}

		this.#sequences.insert(sequence);
		this.#count(sequence);
	}

	#count(sequence: number): void {
		for (const [key, counts] of this.#counts) {
			const code = this.#code(sequence, key);
			if (code >= counts.length) {
				const larger = enlarged(counts, new Uint32Array(code * 2));
				this.#counts.set(key, larger);
				increase(larger, code);
			} else {
				increase(counts, code);
			}
		}
	}

	#evicting(first: number): void {
		let dropped = 0;
		let droppedWaiting = 0;
		for (let sequence = this.#store.first; sequence < first; sequence++) {
			if (!this.#isListed(sequence)) {
				continue;
			}

			if (sequence >= this.#before) {
				droppedWaiting++;
				continue;
			}

			dropped++;
			for (const [key, counts] of this.#counts) {
				const code = this.#code(sequence, key);
				counts[code] = (counts[code] ?? 0) - 1;
			}
		}

		this.#sequences.drop(first, dropped);
		this.#waiting.drop(first, droppedWaiting);
	}

	#countsFor(key: SingleField | 'targets'): Uint32Array {
		const kept = this.#counts.get(key);
		if (kept !== undefined) {
			return kept;
		}

		const counts = new Uint32Array(this.#dictionary(key).codeLimit + 1);
		const column = this.#store.column(key);
		const {first, capacity} = this.#store;
		const firstRow = this.#store.row(first);
		for (let place = 0; place < this.#sequences.length; place++) {
			const sequence = this.#sequences.at(place) ?? 0;
			// The ring goes on at its beginning; a remainder of each of a million takes longer than all the rest.
			const row = firstRow + sequence - first;
			increase(counts, column[row < capacity ? row : row - capacity] ?? 0);
		}

		this.#counts.set(key, counts);
		return counts;
	}

	#listed(facet: Facet, counts: Uint32Array): readonly FacetCount[] {
		const totals = new Map<string, number>();
		for (const [code, count] of counts.entries()) {
			if (count > 0) {
				for (const value of this.#values(facet, code)) {
					totals.set(value, (totals.get(value) ?? 0) + count);
				}
			}
		}

		return [...totals]
			.map(([value, count]) => ({value, count}))
			.sort((a, b) => b.count - a.count || byText(a.value, b.value));
	}

	#values(facet: Facet, code: number): readonly string[] {
		if (isTargetField(facet)) {
			return targetValues(this.#store.targets.value(code), facet);
		}

		const value = this.#store.dictionary(facet).value(code);
		return value === '' ? [] : [value];
	}

	#dictionary(key: SingleField | 'targets'): Pick<Dictionary<unknown>, 'codeLimit'> {
		return key === 'targets' ? this.#store.targets : this.#store.dictionary(key);
	}

	#code(sequence: number, key: SingleField | 'targets'): number {
		return key === 'targets' ? this.#store.targetsCode(sequence) : this.#store.code(sequence, key);
	}
}

function increase(counts: Uint32Array, code: number): void {
	counts[code] = (counts[code] ?? 0) + 1;
}
