import {expect, test} from 'vitest';
import {KnownCallers} from '../../source/config/known-callers.ts';
import {Ledger} from '../../source/store/ledger.ts';
import {UnknownCallers} from '../../source/ui/unknown-callers.ts';
import {arrival, event, table} from '../fixtures/events.ts';

function knownFrom(text: string): KnownCallers {
	return new KnownCallers([{file: 'mine', text}]);
}

function take(ledger: Ledger, principal: string, tableName = 'orders'): void {
	ledger.take(
		arrival({event: event({principal, application: 'boto3', targets: [table(tableName)]})}),
	);
}

test('counts the callers of the ledger that no list knows, as callers come and the list changes', () => {
	const ledger = new Ledger();
	const unknown = new UnknownCallers();
	const list = knownFrom('jane');
	take(ledger, 'jane');
	take(ledger, 'etl');
	expect(unknown.count(ledger, list)).toBe(1);
	take(ledger, 'etl', 'carts');
	expect(unknown.count(ledger, list)).toBe(1);
	take(ledger, 'web');
	expect(unknown.count(ledger, list)).toBe(2);
	expect(unknown.count(ledger, knownFrom('jane\netl\nweb'))).toBe(0);
});

test('notices that callers were folded away and others came', () => {
	const ledger = new Ledger(1);
	const unknown = new UnknownCallers();
	const list = knownFrom('jane');
	take(ledger, 'etl');
	expect(unknown.count(ledger, list)).toBe(1);
	take(ledger, 'jane');
	expect(unknown.count(ledger, list)).toBe(
		ledger.callers().filter(({principal}) => principal !== 'jane').length,
	);
});

test('an empty list tells nobody apart', () => {
	const ledger = new Ledger();
	take(ledger, 'jane');
	expect(new UnknownCallers().count(ledger, knownFrom('# nobody yet'))).toBeUndefined();
});
