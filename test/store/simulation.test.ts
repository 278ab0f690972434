import {expect, test} from 'vitest';
import type {Origin} from '../../source/cloudtrail/delivery.ts';
import {SweepPlan} from '../../source/sources/sweep/sweep-plan.ts';
import {EventStore} from '../../source/store/event-store.ts';
import {fieldValues} from '../../source/store/field.ts';
import {RecentIds} from '../../source/store/recent-ids.ts';
import {View} from '../../source/store/view.ts';
import {DeliveryLedger, type LedgerEntry, seededRandom} from '../fixtures/deliveries.ts';

const seed = 20_180;
const minutes = 20;
const keep = 20_000;
const remembered = 200_000;
const burst = 3000;
const quiet = 30;
/** FilterLogEvents gives 1 MB a page: some 690 records of 1.5 KB. */
const pageLength = 690;
const callsPerSecond = 2;
/** Behind this many ms every log event can be read. */
const settle = 5000;
const leastWindow = 5000;

/** 40 seconds of burst at minutes 3 and 10, else a quiet account. */
function rate(second: number): number {
	const minute = Math.floor(second / 60);
	return (minute === 3 || minute === 10) && second % 60 < 40 ? burst : quiet;
}

/**
The shape that everything stands on: a lossy live stream and a slow sweep behind it fill one store through
one memory of ids. Virtual clock; the ledger knows the truth.
*/
class Simulation {
	readonly ledger = new DeliveryLedger(seededRandom(seed));
	readonly store = new EventStore(keep);
	readonly all = new View(this.store, [], 'arrival');
	readonly byTime = new View(this.store, [], 'time');
	readonly queries = new View(
		this.store,
		[[{any: [{kind: 'field', field: 'event', accepts: value => value === 'Query'}], sense: 'has'}]],
		'arrival',
	);

	readonly seen = new RecentIds(remembered);
	readonly appended = new Map<string, number>();
	readonly plan = new SweepPlan({since: 0, settle, checkEvery: 30_000, leastWindow});
	longestBacklog = 0;
	readonly #lost = seededRandom(seed + 1);

	/** Everything with a timestamp below it has been read by the sweep. */
	get sweptTo(): number {
		return this.plan.completeTo + 1;
	}

	second(second: number): void {
		const now = (second + 1) * 1000;
		const delivered = this.ledger.deliver(second, rate(second));
		const live = delivered.filter(() => this.#lost() >= 0.3);
		this.plan.tailedFrom(0);
		for (const {deliveredAt} of live) {
			this.plan.counts.add(deliveredAt);
		}

		this.#receive(live, 'live', now);
		for (let call = 0; call < callsPerSecond; call++) {
			this.#sweep(now);
		}

		this.longestBacklog = Math.max(this.longestBacklog, now - this.sweptTo);
	}

	#receive(entries: readonly LedgerEntry[], origin: Origin, now: number): void {
		for (const {event, deliveredAt} of entries) {
			if (!this.seen.seen(`${event.account}/${event.id}`)) {
				this.store.append({text: event.id, event, deliveredAt, receivedAt: now, origin});
				this.appended.set(event.id, (this.appended.get(event.id) ?? 0) + 1);
			}
		}
	}

	/** One call: the next page of what the plan wants to read. */
	#sweep(now: number): void {
		const step = this.plan.next(now);
		if (step.kind !== 'read') {
			return;
		}

		const {from, to, nextToken} = step.window;
		const skip = Number(nextToken ?? 0);
		const page = this.ledger.page(from, to, skip, now, pageLength);
		this.#receive(page, 'recovered', now);
		const next = page.length < pageLength ? undefined : String(skip + page.length);
		this.plan.take(step.window, {count: page.length, nextToken: next}, now);
	}
}

function expectCountsOfWhatIsHeld({store, all, byTime, queries}: Simulation): void {
	const counts = new Map<string, number>();
	const tables = new Map<string, number>();
	for (let sequence = store.first; sequence < store.next; sequence++) {
		const name = store.value(sequence, 'event');
		counts.set(name, (counts.get(name) ?? 0) + 1);
		for (const target of store.targets.value(store.targetsCode(sequence))) {
			tables.set(target.name, (tables.get(target.name) ?? 0) + 1);
		}
	}

	expect(asMap(all.counts('event'))).toEqual(counts);
	expect(asMap(all.counts('table'))).toEqual(tables);
	expect(byTime.size).toBe(store.size);
	expect(queries.size).toBe(counts.get('Query'));
}

function asMap(counts: readonly {readonly value: string; readonly count: number}[]) {
	return new Map(counts.map(({value, count}) => [value, count]));
}

test('bursts, silent loss and disorder: every event once, counts right, backlog and memory bounded', () => {
	const simulation = new Simulation();
	const {store, seen, ledger} = simulation;
	const bytes: number[] = [];
	let sessionCodes = 0;
	for (let second = 0; second < minutes * 60; second++) {
		simulation.second(second);
		if (second % 60 === 59) {
			expectCountsOfWhatIsHeld(simulation);
			expect(store.size).toBeLessThanOrEqual(store.capacity);
			sessionCodes = Math.max(sessionCodes, store.dictionary('session').codeLimit);
			if (store.first > 0) {
				bytes.push(store.bytes);
			}
		}
	}

	// Every event that was delivered and is old enough to be swept is here, exactly once.
	const due = ledger.entries.filter(({deliveredAt}) => deliveredAt < simulation.sweptTo);
	expect(due.length).toBeGreaterThan(250_000);
	expect(due.every(({event}) => simulation.appended.get(event.id) === 1)).toBe(true);
	expect([...simulation.appended.values()].every(count => count === 1)).toBe(true);
	expect(store.next).toBe(simulation.appended.size);
	expect(store.recovered).toBeGreaterThan(0.25 * ledger.distinct);
	expect(store.recovered).toBeLessThan(0.35 * ledger.distinct);

	// The sweep falls behind by what a burst is larger than its pages, and catches up.
	const behind = (40 * burst) / (pageLength * callsPerSecond) + 40;
	expect(simulation.longestBacklog).toBeLessThan(behind * 1000);
	expect(simulation.longestBacklog).toBeGreaterThan(20_000);
	expect(minutes * 60_000 - simulation.sweptTo).toBeLessThan(settle + leastWindow + 2000);

	// Memory: the ring turned many times, and what it holds did not grow with it.
	expect(store.next).toBeGreaterThan(10 * store.capacity);
	expect(Math.max(...bytes)).toBeLessThan(1.3 * Math.min(...bytes));
	expect(seen.size).toBe(remembered);
	expect(seen.bytes).toBe(remembered * 16 + 2 ** 19 * 4);
	expect(sessionCodes).toBeLessThan(20 * 50);
	const [text] = ledger.entries.slice(-1);
	expect(store.text(store.next - 1)).toHaveLength(text?.event.id.length ?? 0);
});

test('fields read from the store are those of the events', () => {
	const simulation = new Simulation();
	simulation.second(0);
	const byId = new Map(simulation.ledger.entries.map(({event}) => [event.id, event]));
	for (let sequence = 0; sequence < simulation.store.next; sequence++) {
		const event = byId.get(simulation.store.id(sequence));
		expect(event === undefined ? [] : fieldValues(event, 'principal')).toEqual([
			simulation.store.value(sequence, 'principal'),
		]);
		expect(simulation.store.time(sequence)).toBe(event?.time);
	}
});
