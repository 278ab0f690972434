import {expect, test} from 'vitest';
import type {CloudTrailEvent} from '../../source/cloudtrail/event.ts';
import type {Arrival} from '../../source/store/event-store.ts';
import {Ledger} from '../../source/store/ledger.ts';
import {arrival, event, table} from '../fixtures/events.ts';

function take(ledger: Ledger, fields: Partial<CloudTrailEvent>, how: Partial<Arrival> = {}): void {
	ledger.take(arrival({event: event(fields), ...how}));
}

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
	expect(ledger.entriesOf(caller)).toEqual([]);
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
