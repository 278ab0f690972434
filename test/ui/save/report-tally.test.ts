import {expect, test} from 'vitest';
import {ReportTally} from '../../../source/ui/save/report-tally.ts';
import {event, table} from '../../fixtures/events.ts';

const nobody = {isKnown: () => false};

test('adds up callers, most calls first, with what they did most often first', () => {
	const tally = new ReportTally();
	const jane = {principal: 'jane', application: 'console'};
	tally.add(event({...jane, name: 'Scan', access: 'read', time: 5000, targets: [table('orders')]}));
	tally.add(
		event({
			principal: 'etl',
			application: 'boto3',
			name: 'Query',
			access: 'read',
			time: 3000,
			targets: [table('orders', 'by-email'), table('orders', 'by-email')],
		}),
	);
	tally.add(event({...jane, name: 'PutItem', access: 'write', errorCode: 'Throttled', time: 4000}));
	tally.add(event({...jane, name: 'PutItem', access: 'write'}));
	const known = {isKnown: (principal: string) => principal === 'etl'};
	expect(tally.callers(known)).toEqual([
		{
			...jane,
			known: 'unknown',
			calls: 3,
			reads: 1,
			writes: 2,
			errors: 1,
			first: 4000,
			last: 5000,
			operations: ['PutItem', 'Scan'],
			targets: ['orders'],
		},
		{
			principal: 'etl',
			application: 'boto3',
			known: 'known',
			calls: 1,
			reads: 1,
			writes: 0,
			errors: 0,
			first: 3000,
			last: 3000,
			operations: ['Query'],
			targets: ['orders ▸ by-email'],
		},
	]);
	expect(tally.events).toBe(4);
	expect(tally.period).toEqual({first: 3000, last: 5000});
});

test('refusals are told apart by their reason; of other errors one message stands for all', () => {
	const tally = new ReportTally();
	const refused = (policy: string) =>
		event({
			principal: 'etl',
			name: 'Query',
			errorCode: 'AccessDenied',
			errorMessage: `User: arn:x is not authorized to perform: dynamodb:Query on resource: arn:y because no ${policy} allows the dynamodb:Query action`,
		});
	tally.add(refused('identity-based policy'));
	tally.add(refused('permissions boundary'));
	tally.add(refused('permissions boundary'));
	for (const id of [1, 2, 3]) {
		tally.add(event({name: 'PutItem', errorCode: 'Throttled', errorMessage: `Request ${id}`}));
	}

	expect(tally.errors().map(({count, action, reason}) => [count, action, reason])).toEqual([
		[3, 'PutItem', 'Request 1'],
		[2, 'dynamodb:Query', 'no permissions boundary allows dynamodb:Query on arn:y'],
		[1, 'dynamodb:Query', 'no identity-based policy allows dynamodb:Query on arn:y'],
	]);
});

test('of nothing there is nothing', () => {
	const tally = new ReportTally();
	expect(tally.callers(nobody)).toEqual([]);
	expect(tally.errors()).toEqual([]);
	expect(tally.period).toEqual({first: undefined, last: undefined});
});
