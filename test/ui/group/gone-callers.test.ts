import fc from 'fast-check';
import {expect, test} from 'vitest';
import type {CloudTrailEvent} from '../../../source/cloudtrail/event.ts';
import {matcherOf} from '../../../source/filter/compile.ts';
import {type Caller, Ledger} from '../../../source/store/ledger.ts';
import {matches} from '../../../source/store/matcher.ts';
import {goneCallers} from '../../../source/ui/group/gone-callers.ts';
import {arbitraryEvent, arrival, event, table} from '../../fixtures/events.ts';

const verdicts = {isKnown: (principal: string) => principal === 'jane', isNew: () => false};

function ledgerOf(events: readonly CloudTrailEvent[]): Ledger {
	const ledger = new Ledger();
	for (const taken of events) {
		ledger.take(arrival({event: taken}));
	}

	return ledger;
}

function goneFor(filter: string, events: readonly CloudTrailEvent[], held: readonly string[] = []) {
	return goneCallers(ledgerOf(events), matcherOf(filter, verdicts), ({principal}: Caller) =>
		held.includes(principal),
	);
}

const told = [
	'',
	'principal:jane,checkout-api',
	'!principal:etl-*',
	'app:boto3 is:unknown',
	'table:orders',
	'index:by-email !app:boto3',
	'orders is:known',
	'table:carts | principal:jane',
	'target:bucket principal:jane | app:boto3',
];

test('of a filter on callers and one target, exactly the callers with a match that are not held', () => {
	fc.assert(
		fc.property(
			fc.constantFrom(...told),
			fc.array(arbitraryEvent, {maxLength: 40}),
			fc.subarray(['jane', 'checkout-api']),
			(filter, events, held) => {
				const matcher = matcherOf(filter, verdicts);
				const matching = events.filter(
					item =>
						matches(matcher, {event: item, text: '', origin: 'live'}) &&
						!held.includes(item.principal),
				);
				const names = (values: readonly (readonly string[])[]) =>
					new Set(values.map(value => JSON.stringify(value)));
				expect(names(goneFor(filter, events, held).map(({values}) => values))).toEqual(
					names(matching.map(({principal, application}) => [principal, application])),
				);
			},
		),
		{numRuns: 500},
	);
});

test.each([
	'event:Query',
	'!table:orders',
	'!orders',
	'table:orders index:by-email',
	'"orders"',
	'is:recovered',
	'is:unknown region:us-east-1',
	'principal:jane | ip:192.0.2.1',
])('%s asks for more than the ledger knows', filter => {
	const orders = event({principal: 'jane', application: 'boto3', targets: [table('orders')]});
	expect(goneFor(filter, [orders])).toEqual([]);
});

test('tells the numbers since the start, those of the target that is asked for alone', () => {
	const call = (name: string, time: number, errorCode = '') =>
		event({
			principal: 'jane',
			application: 'boto3',
			access: 'read',
			errorCode,
			time,
			targets: [table(name)],
		});
	const events = [call('orders', 1000), call('orders', 3000, 'AccessDenied'), call('carts', 9000)];
	expect(goneFor('', events)).toMatchObject([
		{values: ['jane', 'boto3'], count: 3, reads: 3, errors: 1, first: 1000, last: 9000},
	]);
	expect(goneFor('table:orders', events)).toMatchObject([
		{values: ['jane', 'boto3'], count: 2, reads: 2, errors: 1, first: 1000, last: 3000},
	]);
});
