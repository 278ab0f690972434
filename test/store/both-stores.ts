import {expect} from 'vitest';
import {matcherOf} from '../../source/filter/compile.ts';
import {quoteValue} from '../../source/filter/quote-value.ts';
import type {CallerVerdicts} from '../../source/store/caller-verdicts.ts';
import {type Arrival, EventStore} from '../../source/store/event-store.ts';
import {singleFields, targetFields} from '../../source/store/field.ts';
import {groupDetails} from '../../source/store/group/group-details.ts';
import {Grouping} from '../../source/store/group/grouping.ts';
import {Ledger} from '../../source/store/ledger.ts';
import type {Subject} from '../../source/store/matcher.ts';
import {sparklines} from '../../source/store/timeline/sparklines.ts';
import {timeline} from '../../source/store/timeline/timeline.ts';
import {type Facet, type Order, View} from '../../source/store/view.ts';
import {naiveFilter, type Passes} from '../fixtures/naive-filter.ts';
import {NaiveLedger} from '../fixtures/naive-ledger.ts';
import {
	commonsOf,
	counted,
	facetCounts,
	facetValues,
	groupsOf,
	type NaiveRow,
	NaiveStore,
} from '../fixtures/naive-store.ts';

const facets: readonly Facet[] = [...singleFields, ...targetFields];
const mostOpen = 3;
const fewEntries = 8;

type Opened = {
	readonly view: View;
	readonly passes: Passes;
	readonly order: Order;
	/** From here on rows wait. */
	readonly before: number;
};

type Grouped = {
	readonly grouping: Grouping;
	readonly fields: readonly Facet[];
	readonly of: Opened;
};

/** A store with all that follows it, and a plain array beside it that is asked the same. */
export class BothStores {
	readonly #store: EventStore;
	readonly #naive: NaiveStore;
	readonly #ledgers = [
		{ledger: new Ledger(fewEntries), naive: new NaiveLedger(fewEntries)},
		{ledger: new Ledger(), naive: new NaiveLedger(Number.POSITIVE_INFINITY)},
	];
	#opened: readonly Opened[] = [];
	#grouped: readonly Grouped[] = [];
	#verdicts: CallerVerdicts = {isKnown: () => false, isNew: (_, app) => app === 'boto3'};
	/** Which rows, facets and times are looked at moves on with each step. */
	#step = 0;
	#received = 0;

	constructor(keep: number) {
		this.#store = new EventStore(keep);
		this.#naive = new NaiveStore(keep);
	}

	append(arrival: Arrival): void {
		const arrived = {...arrival, receivedAt: this.#received++};
		for (const {ledger, naive} of this.#ledgers) {
			ledger.take(arrived);
			naive.take(arrived);
		}

		this.#naive.append(arrived);
		expect(this.#store.append(arrived)).toBe(this.#naive.next - 1);
	}

	open(filter: string, order: Order, pause: 'paused' | 'following'): void {
		const passes = naiveFilter(filter, this.#verdicts);
		if (passes === undefined) throw new Error(`${filter} is a mistake`);
		const before = pause === 'paused' ? this.#store.next : Number.POSITIVE_INFINITY;
		const view = new View(this.#store, matcherOf(filter, this.#verdicts), order, before);
		const opened = {view, passes: remembered(passes), order, before};
		for (const left of this.#opened.slice(mostOpen - 1)) this.#release(left);
		this.#opened = [opened, ...this.#opened];
	}

	close(place: number): void {
		const closed = this.#opened[place % Math.max(1, this.#opened.length)];
		if (closed !== undefined) this.#release(closed);
	}

	/** What was grouped of a view ends with it. */
	#release(closed: Opened): void {
		closed.view.release();
		this.#opened = this.#opened.filter(other => other !== closed);
		for (const {grouping, of} of this.#grouped) if (of === closed) grouping.release();
		this.#grouped = this.#grouped.filter(({of}) => of !== closed);
	}

	/** Looks into the text of some more blocks. */
	work(place: number, blocks: number): void {
		let left = blocks;
		this.#opened[place % Math.max(1, this.#opened.length)]?.view.work(() => --left > 0);
	}

	/** Groups what a view shows, all of it. */
	group(place: number, fields: readonly Facet[]): void {
		const of = this.#opened[place % Math.max(1, this.#opened.length)];
		if (of === undefined) return;
		of.view.work(() => true);
		const grouping = new Grouping(this.#store, of.view.has, fields);
		for (const {grouping: left} of this.#grouped.slice(mostOpen - 1)) left.release();
		this.#grouped = [{grouping, fields, of}, ...this.#grouped.slice(0, mostOpen - 1)];
	}

	/** Other callers are known from now on: what is opened from now on goes by that. */
	know(principals: readonly string[]): void {
		const isKnown = (principal: string) => principals.some(known => principal.startsWith(known));
		this.#verdicts = {...this.#verdicts, isKnown};
	}

	/** Expects that nothing tells the two apart. */
	compare(): void {
		this.#step++;
		this.#compareRows();
		this.#compareDictionaries();
		this.#compareIds();
		for (const opened of this.#opened) this.#compareView(opened);
		for (const grouped of this.#grouped) this.#compareGroups(grouped);
		for (const {ledger, naive} of this.#ledgers) {
			expect(ledger.calls).toBe(naive.calls);
			expect(ledger.folded).toEqual(naive.folded);
			expect(ledger.entries()).toEqual(naive.entries());
			expect(ledger.callers()).toEqual(naive.callers());
			expect(ledger.callerCount).toBe(naive.callers().length);
			const [caller] = naive.callers().slice(-1);
			if (caller === undefined) continue;
			expect(ledger.caller(caller)).toEqual(caller);
			const own = naive.entries().filter(entry => isOf(entry, caller));
			expect(new Set(ledger.entriesOf(caller))).toEqual(new Set(own));
		}
	}

	/** Some of the rows that are held. */
	get #some(): readonly NaiveRow[] {
		const {rows} = this.#naive;
		return rows.filter((_, place) => (place + this.#step) % Math.ceil(rows.length / 20) === 0);
	}

	#compareRows(): void {
		const [store, naive] = [this.#store, this.#naive];
		expect([store.first, store.next, store.size]).toEqual([
			naive.first,
			naive.next,
			naive.rows.length,
		]);
		expect([store.lines, store.recovered]).toEqual([naive.lines, naive.recovered]);
		expect([store.holds(naive.first - 1), store.holds(naive.next)]).toEqual([false, false]);
		for (const row of this.#some) {
			const {sequence, event} = row;
			expect(store.holds(sequence)).toBe(true);
			expect({
				text: store.text(sequence),
				id: store.id(sequence),
				time: store.time(sequence),
				sortTime: store.sortTime(sequence),
				deliveredAt: store.deliveredAt(sequence),
				receivedAt: store.receivedAt(sequence),
				origin: store.origin(sequence),
				isRecord: store.isRecord(sequence),
				targets: store.targets.value(store.targetsCode(sequence)),
			}).toEqual({
				text: row.text,
				id: event?.id ?? '',
				time: event?.time,
				sortTime: row.sortTime,
				deliveredAt: row.deliveredAt,
				receivedAt: row.receivedAt,
				origin: row.origin,
				isRecord: event !== undefined,
				targets: event?.targets ?? [],
			});
			for (const field of singleFields) {
				expect(store.value(sequence, field)).toBe(facetValues(row, field)[0] ?? '');
			}
		}
	}

	/** What left is in no dictionary, and what is there is referred to by as many rows. */
	#compareDictionaries(): void {
		const {rows} = this.#naive;
		const field = singleFields[this.#step % singleFields.length] ?? 'event';
		const values = counted(rows.map(row => facetValues(row, field)[0] ?? ''));
		expect(new Map(this.#store.dictionary(field).held())).toEqual(
			new Map(values.map(({value, count}) => [value, count])),
		);
		const targets = new Set(rows.map(({event}) => JSON.stringify(event?.targets ?? [])));
		expect(this.#store.targets.size).toBe(targets.size);
	}

	/** Rows are found by a whole id, whatever its casing, and by its beginning. */
	#compareIds(): void {
		const {rows} = this.#naive;
		const id = rows[this.#step % Math.max(1, rows.length)]?.event?.id ?? '';
		if (id === '') return;
		const lower = id.toLowerCase();
		const having = (test: (own: string) => boolean) =>
			rows.filter(({event}) => test(event?.id.toLowerCase() ?? '')).map(({sequence}) => sequence);
		const found = (filter: string) => [...new View(this.#store, matcherOf(filter), 'arrival').rows];
		expect(found(`id:${quoteValue(id.toUpperCase())}`)).toEqual(having(own => own === lower));
		const beginning = lower.slice(0, 3);
		expect(found(`id:${quoteValue(beginning)}*`)).toEqual(having(own => own.startsWith(beginning)));
	}

	#compareView({view, passes, order, before}: Opened): void {
		const [store, naive] = [this.#store, this.#naive];
		const lookedFrom = store.next - Math.round(view.progress * store.size);
		const isShown = ({sequence}: NaiveRow) => sequence < before;
		const matching = naive.rows.filter(row => row.sequence >= lookedFrom && passes(row));
		const shown = naive.ordered(matching.filter(isShown), order);
		const numbers = shown.map(({sequence}) => sequence);
		expect([...view.rows]).toEqual(numbers);
		expect([view.size, view.waiting]).toEqual([shown.length, matching.length - shown.length]);
		expect([view.sequenceAt(-1), view.sequenceAt(shown.length)]).toEqual([undefined, undefined]);
		const all = naive.ordered(naive.rows, order);
		for (const {sequence} of this.#some) {
			const ahead = all.slice(
				0,
				all.findIndex(row => row.sequence === sequence),
			);
			const position = ahead.filter(row => numbers.includes(row.sequence)).length;
			expect(view.position(sequence)).toBe(position);
			// The neighbours that moving up and down leads to.
			expect([view.sequenceAt(position - 1), view.sequenceAt(position)]).toEqual([
				numbers[position - 1],
				numbers[position],
			]);
			expect(view.has(sequence)).toBe(numbers.includes(sequence));
		}

		const since = store.next - 50;
		for (const number of [0, 7, 12]) {
			const facet = facets[(this.#step + number) % facets.length] ?? 'event';
			expect(view.counts(facet)).toEqual(facetCounts(shown, facet));
			const recent = matching.filter(row => row.origin !== 'history' && row.receivedAt >= since);
			expect(view.recentCounts(facet, since)).toEqual(
				new Map(facetCounts(recent, facet).map(({value, count}) => [value, count])),
			);
		}

		this.#compareTimeline(view, shown);
	}

	#compareTimeline(view: View, shown: readonly NaiveRow[]): void {
		const {width, buckets, untimed} = timeline(this.#store, view.rows, 10);
		const timed = shown.filter(({event}) => event?.time !== undefined);
		expect(untimed).toBe(shown.length - timed.length);
		const within = (at: number) => (row: NaiveRow) => {
			const time = row.event?.time ?? Number.NaN;
			return time >= at && time < at + width;
		};
		let total = 0;
		for (const {at, reads, writes, errors, unknown} of buckets) {
			const own = timed.filter(within(at)).map(({event}) => event);
			const fine = own.filter(event => event?.errorCode === '');
			const access = (kind: string) => fine.filter(event => event?.access === kind).length;
			expect({reads, writes, errors, unknown}).toEqual({
				reads: access('read'),
				writes: access('write'),
				errors: own.length - fine.length,
				unknown: access('unknown'),
			});
			total += own.length;
		}

		expect(total).toBe(timed.length);
		const [first] = buckets;
		if (first === undefined) return;
		const facet = facets[this.#step % facets.length] ?? 'event';
		const values = facetCounts(shown, facet).map(({value}) => value);
		const span = {from: first.at, width, length: buckets.length};
		expect(sparklines(this.#store, view.has, facet, values, span)).toEqual(
			new Map(
				values.map(value => [
					value,
					buckets.map(
						({at}) =>
							shown.filter(within(at)).filter(row => facetValues(row, facet).includes(value))
								.length,
					),
				]),
			),
		);
	}

	#compareGroups({grouping, fields, of}: Grouped): void {
		const {rows} = this.#naive;
		const own = rows.filter(row => row.sequence < of.before && of.passes(row));
		const since = this.#store.next - 50;
		const groups = groupsOf(own, fields, since);
		expect(new Set(grouping.groups(since))).toEqual(new Set(groups));
		expect(grouping.events).toBe(own.length);
		expect(grouping.rows).toBe(groups.reduce((sum, {count}) => sum + count, 0));
		const group = groups[this.#step % Math.max(1, groups.length)];
		if (group === undefined) return;
		const key = JSON.stringify([group.values, group.index]);
		const members = own.filter(({event}) =>
			commonsOf(event, fields).some(({values, index}) => JSON.stringify([values, index]) === key),
		);
		const sequences = members.map(({sequence}) => sequence);
		expect(grouping.rowsOf(group)).toEqual(sequences);
		const details = groupDetails(this.#store, sequences);
		expect(details.operations).toEqual(facetCounts(members, 'event'));
		expect(details.errors).toEqual(facetCounts(members, 'error'));
		expect(details.sessions).toEqual(facetCounts(members, 'session'));
		expect(
			new Set(details.targets.map(({target, count}) => `${count} ${JSON.stringify(target)}`)),
		).toEqual(
			new Set(
				counted(
					members.flatMap(({event}) => [
						...new Set(event?.targets.map(target => JSON.stringify(target))),
					]),
				).map(({value, count}) => `${count} ${value}`),
			),
		);
	}
}

/** What a filter says of each distinct thing is asked once: the same arrive again and again. */
function remembered(passes: Passes): Passes {
	const answers = new Map<string, boolean>();
	const ids = new WeakMap<object, string>();
	return subject => {
		const key = keyOf(subject, ids);
		const answer = answers.get(key) ?? passes(subject);
		answers.set(key, answer);
		return answer;
	};
}

let made = 0;

function keyOf({event, text, origin}: Subject, ids: WeakMap<object, string>): string {
	const id = event === undefined ? '' : (ids.get(event) ?? `${++made}`);
	if (event !== undefined) ids.set(event, id);
	return `${id} ${origin} ${text}`;
}

function isOf(
	{principal, application}: {readonly principal: string; readonly application: string},
	other: {readonly principal: string; readonly application: string},
): boolean {
	return principal === other.principal && application === other.application;
}
