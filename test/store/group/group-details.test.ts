import {expect, test} from 'vitest';
import type {Target} from '../../../source/cloudtrail/event.ts';
import {EventStore} from '../../../source/store/event-store.ts';
import {groupDetails} from '../../../source/store/group/group-details.ts';
import {Grouping} from '../../../source/store/group/grouping.ts';
import {arrival, event, table} from '../../fixtures/events.ts';

test('tells what is in one group, largest first, and nothing of the others', () => {
	const store = new EventStore(1000);
	const silent: Target = {kind: 'table', name: 'orders', index: {state: 'not recorded'}};
	const calls = [
		{session: 'i-1', name: 'Query', targets: [table('orders', 'by-email')]},
		{session: 'i-2', name: 'GetItem', targets: [table('orders'), table('carts')]},
		{session: 'i-2', name: 'GetItem', targets: [table('orders'), table('orders')]},
		{session: '', name: 'ExecuteStatement', targets: [silent], errorCode: 'AccessDenied'},
	];
	for (const call of calls) {
		store.append(
			arrival({
				event: event({
					...call,
					principal: 'ops',
					application: 'boto3',
					region: 'eu-west-1',
					sourceIp: '192.0.2.1',
				}),
			}),
		);
	}

	store.append(arrival({event: event({principal: 'jane', name: 'Scan', session: 'x'})}));
	const grouping = new Grouping(store, () => true, ['principal']);
	const ops = grouping.rowsOf({values: ['ops'], index: undefined});
	expect(groupDetails(store, ops)).toEqual({
		operations: [
			{value: 'GetItem', count: 2},
			{value: 'ExecuteStatement', count: 1},
			{value: 'Query', count: 1},
		],
		targets: [
			{target: table('orders'), count: 2},
			{target: table('carts'), count: 1},
			{target: table('orders', 'by-email'), count: 1},
			{target: silent, count: 1},
		],
		principals: [{value: 'ops', count: 4}],
		sessions: [
			{value: 'i-2', count: 2},
			{value: 'i-1', count: 1},
		],
		applications: [{value: 'boto3', count: 4}],
		ips: [{value: '192.0.2.1', count: 4}],
		regions: [{value: 'eu-west-1', count: 4}],
		errors: [{value: 'AccessDenied', count: 1}],
	});
});
