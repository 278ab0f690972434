import fc from 'fast-check';
import {expect, test} from 'vitest';
import type {CloudTrailEvent, Target} from '../../source/cloudtrail/event.ts';
import type {Arrival} from '../../source/store/event-store.ts';
import {type Caller, type Calls, Ledger, type LedgerEntry} from '../../source/store/ledger.ts';
import {arbitraryEvent, arrival, event, table} from '../fixtures/events.ts';

function take(ledger: Ledger, fields: Partial<CloudTrailEvent>, how: Partial<Arrival> = {}): void {
	ledger.take(arrival({event: event(fields), ...how}));
}

const arbitraryArrivals = fc.array(
	fc
		.record({
			event: fc.option(arbitraryEvent, {nil: undefined, freq: 9}),
			receivedAt: fc.nat(60_000),
			origin: fc.constantFrom('live' as const, 'history' as const, 'recovered' as const),
		})
		.map(arrival),
	{maxLength: 300},
);

function targetsOf({targets}: CloudTrailEvent): readonly (Target | undefined)[] {
	const keys = targets.map(target => JSON.stringify(target));
	return targets.length === 0
		? [undefined]
		: targets.filter((_, place) => keys.indexOf(keys[place] ?? '') === place);
}

function keyOf({principal, application}: Caller, target?: Target): string {
	return JSON.stringify([principal, application, target]);
}

function sums(events: readonly CloudTrailEvent[]): Calls {
	const times = events.flatMap(({time}) => (time === undefined ? [] : [time]));
	return {
		calls: events.length,
		reads: events.filter(({access}) => access === 'read').length,
		writes: events.filter(({access}) => access === 'write').length,
		errors: events.filter(({errorCode}) => errorCode !== '').length,
		first: times.length === 0 ? undefined : Math.min(...times),
		last: times.length === 0 ? undefined : Math.max(...times),
	};
}

function grouped<Item>(items: readonly (readonly [string, Item])[]) {
	const groups = new Map<string, Item[]>();
	for (const [key, item] of items) {
		groups.set(key, [...(groups.get(key) ?? []), item]);
	}

	return groups;
}

function callsOf({calls, reads, writes, errors, first, last}: Calls): Calls {
	return {calls, reads, writes, errors, first, last};
}

test('agrees with a plain array', () => {
	fc.assert(
		fc.property(arbitraryArrivals, arrivals => {
			const ledger = new Ledger();
			for (const item of arrivals) {
				ledger.take(item);
			}

			const events = arrivals.flatMap(item => (item.event === undefined ? [] : [item.event]));
			const toCaller = (item: CloudTrailEvent) => [keyOf(item), item] as const;
			const byCaller = grouped(events.map(toCaller));
			const byEntry = grouped(
				events.flatMap(item => targetsOf(item).map(target => [keyOf(item, target), item] as const)),
			);
			expect(ledger.calls).toBe(events.length);
			expect(ledger.callerCount).toBe(byCaller.size);
			expect(new Map(ledger.callers().map(sum => [keyOf(sum), callsOf(sum)]))).toEqual(
				new Map([...byCaller].map(([key, items]) => [key, sums(items)])),
			);
			expect(
				new Map(ledger.entries().map(entry => [keyOf(entry, entry.target), callsOf(entry)])),
			).toEqual(new Map([...byEntry].map(([key, items]) => [key, sums(items)])));
			for (const sum of ledger.callers()) {
				const own = arrivals.filter(item => item.event && keyOf(item.event) === keyOf(sum));
				expect(sum.appearedAt).toBe(
					own.some(({origin}) => origin === 'history') ? undefined : own[0]?.receivedAt,
				);
				expect(ledger.caller(sum)).toEqual(sum);
				expect(new Set(ledger.entriesOf(sum))).toEqual(
					new Set(ledger.entries().filter(entry => keyOf(entry) === keyOf(sum))),
				);
			}
		}),
	);
});

test('however small, it loses no call and keeps what was seen last', () => {
	fc.assert(
		fc.property(arbitraryArrivals, fc.integer({min: 3, max: 20}), (arrivals, most) => {
			const ledger = new Ledger(most);
			const touched = new Map<string, number>();
			const callerTouches = new Map<string, number>();
			const entryCalls = (entries: readonly LedgerEntry[]) =>
				entries.reduce((sum, {calls}) => sum + calls, 0);
			for (const item of arrivals) {
				ledger.take(item);
				for (const target of item.event === undefined ? [] : targetsOf(item.event)) {
					const key = item.event === undefined ? '' : keyOf(item.event, target);
					touched.delete(key);
					touched.set(key, 1);
					const caller = item.event === undefined ? '' : keyOf(item.event);
					callerTouches.set(caller, (callerTouches.get(caller) ?? 0) + 1);
				}

				// One that was folded as a whole starts anew.
				const present = new Set(ledger.callers().map(sum => keyOf(sum)));
				for (const caller of callerTouches.keys()) {
					if (!present.has(caller)) {
						callerTouches.delete(caller);
					}
				}

				const entries = ledger.entries();
				expect(entries.length).toBeLessThanOrEqual(most);
				expect(entries.length).toBeGreaterThanOrEqual(
					Math.min(touched.size, Math.floor(most * 0.9)),
				);
				const latest = [...touched.keys()].slice(-entries.length);
				expect(entries.map(entry => keyOf(entry, entry.target))).toEqual(
					entries.length === 0 ? [] : latest,
				);
			}

			const callers = ledger.callers();
			const told = callers.reduce((sum, {calls}) => sum + calls, 0);
			expect(told + ledger.folded.calls).toBe(ledger.calls);
			for (const sum of callers) {
				const counted = entryCalls(ledger.entriesOf(sum));
				expect(ledger.entriesOf(sum).length).toBeGreaterThan(0);
				expect(counted + sum.folded).toBe(callerTouches.get(keyOf(sum)));
			}
		}),
	);
});

test('says of a caller how many calls are in none of its entries', () => {
	const ledger = new Ledger(2);
	for (const name of ['orders', 'orders', 'carts', 'users']) {
		take(ledger, {principal: 'ops', application: 'boto3', targets: [table(name)]});
	}

	const caller = {principal: 'ops', application: 'boto3'};
	expect(ledger.entriesOf(caller)).toMatchObject([{target: table('users'), calls: 1}]);
	expect(ledger.caller(caller)).toMatchObject({calls: 4, folded: 3});
	expect(ledger.folded).toEqual({callers: 0, calls: 0});
	take(ledger, {principal: 'jane', targets: [table('carts')]});
	take(ledger, {principal: 'jane', targets: [table('users')]});
	expect(ledger.caller(caller)).toBeUndefined();
	expect(ledger.folded).toEqual({callers: 1, calls: 4});
});

test('a batch is one call of its caller and one for each of its tables', () => {
	const ledger = new Ledger();
	const targets = [table('orders'), table('orders', 'by-email'), table('orders')];
	take(ledger, {principal: 'ops', targets});
	expect(ledger.callers()).toMatchObject([{calls: 1}]);
	expect(ledger.entries().map(({target, calls}) => ({target, calls}))).toEqual([
		{target: table('orders'), calls: 1},
		{target: table('orders', 'by-email'), calls: 1},
	]);
});

test('calls without a target count for their caller', () => {
	const ledger = new Ledger();
	take(ledger, {principal: 'ops', name: 'ListTables'});
	expect(ledger.entries()).toMatchObject([{principal: 'ops', target: undefined, calls: 1}]);
});

test('a caller that the history knows did not appear later', () => {
	const ledger = new Ledger();
	take(ledger, {principal: 'ops'}, {receivedAt: 900_000});
	expect(ledger.callers()).toMatchObject([{appearedAt: 900_000}]);
	take(ledger, {principal: 'ops'}, {receivedAt: 901_000, origin: 'history'});
	take(ledger, {principal: 'ops'}, {receivedAt: 902_000});
	expect(ledger.callers()).toMatchObject([{appearedAt: undefined}]);
});

test('names that fill the memory are folded before they do', () => {
	const ledger = new Ledger(1000);
	for (let place = 0; place < 20; place++) {
		take(ledger, {principal: `${place}`, targets: [table('x'.repeat(50_000))]});
	}

	expect(ledger.entries().length).toBeLessThan(5);
	const told = ledger.callers().reduce((sum, {calls}) => sum + calls, 0);
	expect(told + ledger.folded.calls).toBe(20);
});

test('names do not run into each other', () => {
	const ledger = new Ledger();
	take(ledger, {principal: 'a","b', application: 'c'});
	take(ledger, {principal: 'a', application: 'b","c'});
	take(ledger, {principal: '__proto__', application: 'constructor'});
	expect(ledger.callers()).toHaveLength(3);
});
