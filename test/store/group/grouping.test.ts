import {expect, test} from 'vitest';
import type {Target} from '../../../source/cloudtrail/event.ts';
import {EventStore} from '../../../source/store/event-store.ts';
import {Grouping} from '../../../source/store/group/grouping.ts';
import {arrival, event, table} from '../../fixtures/events.ts';

test('a batch counts for each of its tables, and indexes stay with theirs', () => {
	const store = new EventStore(1000);
	const targets = [table('orders', 'by-email'), table('carts'), table('carts')];
	store.append(arrival({event: event({targets, access: 'read', time: 5000})}));
	const grouping = new Grouping(store, () => true, ['table', 'index']);
	expect(grouping.groups(0).map(({values, count}) => ({values, count}))).toEqual([
		{values: ['orders', 'by-email'], count: 1},
		{values: ['carts', ''], count: 1},
	]);
	expect([grouping.events, grouping.rows]).toEqual([1, 2]);
});

test('no index and an index that is not recorded are two groups where the index is asked for', () => {
	const store = new EventStore(1000);
	const silent: Target = {kind: 'table', name: 'orders', index: {state: 'not recorded'}};
	for (const target of [table('orders'), silent, silent]) {
		store.append(arrival({event: event({targets: [target]})}));
	}

	const both = new Grouping(store, () => true, ['table', 'index']);
	expect(both.groups(0).map(({values, index, count}) => ({values, index, count}))).toEqual([
		{values: ['orders', ''], index: 'none', count: 1},
		{values: ['orders', ''], index: 'not recorded', count: 2},
	]);
	const tables = new Grouping(store, () => true, ['table']);
	expect(tables.groups(0)).toMatchObject([{values: ['orders'], index: undefined, count: 3}]);
});

test('a released grouping no longer follows the store', () => {
	const store = new EventStore(1000);
	const grouping = new Grouping(store, () => true, ['event']);
	store.append(arrival({}));
	grouping.release();
	store.append(arrival({}));
	expect(grouping.events).toBe(1);
});
