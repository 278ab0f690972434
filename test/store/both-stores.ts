import {expect} from 'vitest';
import {matcherOf} from '../../source/filter/compile.ts';
import type {CallerVerdicts} from '../../source/store/caller-verdicts.ts';
import {type Arrival, EventStore} from '../../source/store/event-store.ts';
import {Grouping} from '../../source/store/group/grouping.ts';
import {type Caller, Ledger} from '../../source/store/ledger.ts';
import type {Subject} from '../../source/store/matcher.ts';
import {type Facet, type Order, View} from '../../source/store/view.ts';
import {naiveFilter, type Passes} from '../fixtures/naive-filter.ts';
import {NaiveLedger} from '../fixtures/naive-ledger.ts';
import {NaiveStore} from '../fixtures/naive-store.ts';
import {compareGroups} from './compare-groups.ts';
import {compareDictionaries, compareIds, compareRows} from './compare-rows.ts';
import {compareView} from './compare-view.ts';
import type {Grouped, Opened} from './pair.ts';

const mostOpen = 3;
const fewEntries = 8;

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
		const pair = {store: this.#store, naive: this.#naive, step: this.#step};
		compareRows(pair);
		compareDictionaries(pair);
		compareIds(pair);
		for (const opened of this.#opened) compareView(pair, opened);
		for (const grouped of this.#grouped) compareGroups(pair, grouped);
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

function isOf({principal, application}: Caller, other: Caller): boolean {
	return principal === other.principal && application === other.application;
}
