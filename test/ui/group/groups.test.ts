import {afterEach, expect, test} from 'vitest';
import {matcherOf} from '../../../source/filter/compile.ts';
import {noSavedFilters} from '../../../source/filter/saved-name.ts';
import {verdictsOf} from '../../../source/store/caller-verdicts.ts';
import {View} from '../../../source/store/view.ts';
import type {GroupPage} from '../../../source/ui/group/group-page.ts';
import type {GroupTable} from '../../../source/ui/group/group-table.ts';
import {callersPage, pageOfFields} from '../../../source/ui/group/groupings.ts';
import {Groups} from '../../../source/ui/group/groups.ts';
import {roleIdentity} from '../../fixtures/data-event.ts';
import {idleAsker} from '../ask/engines.ts';
import {TestFeed, type TestFeedOptions} from '../test-feed.ts';

const opened: {release: () => void}[] = [];

afterEach(() => {
	for (const one of opened.splice(0)) {
		one.release();
	}
});

/** Groups of a live feed, with one view for each filter. */
function start(options: TestFeedOptions = {}) {
	const test = new TestFeed(options);
	const groups = new Groups();
	const views = new Map<string, View>();
	const known = test.callers.known;
	const verdicts = verdictsOf(known, test.feed.ledger, () => test.feed.newSince);
	opened.push(groups);
	const shownOf = (filter: string, pausedAt?: number) => ({
		filter,
		order: 'arrival' as const,
		pausedAt,
	});
	const source = {
		feed: test.feed,
		verdicts,
		saved: noSavedFilters,
		known,
		asker: idleAsker(),
		viewOf: ({filter, pausedAt}: {filter: string; pausedAt: number | undefined}) => {
			const key = `${filter} ${pausedAt}`;
			const view =
				views.get(key) ??
				new View(test.feed.store, matcherOf(filter, verdicts), 'arrival', pausedAt);
			views.set(key, view);
			return view;
		},
	};
	return {
		test,
		groups,
		call: (role: string, count = 1, fields = {}) =>
			test.deliver(count, {userIdentity: roleIdentity(role, 'session'), ...fields}),
		table: (page: GroupPage = callersPage, filter = '', pausedAt?: number) =>
			groups.tableOf(source, shownOf(filter, pausedAt), page, test.now),
		view: (filter: string) => source.viewOf(shownOf(filter)),
	};
}

function names({rows}: GroupTable): readonly string[] {
	return rows.map(
		({group, state}) => `${group.values[0]} ${group.count}${state === 'gone' ? ' gone' : ''}`,
	);
}

test('a table stands for a second, then is made anew', () => {
	const {test, call, table} = start();
	call('web', 2);
	expect(names(table())).toEqual(['web 2']);
	call('etl', 3);
	test.now += 999;
	expect(names(table())).toEqual(['web 2']);
	test.now += 10_000;
	expect(names(table())).toEqual(['etl 3', 'web 2']);
});

test('another filter, other fields or another order show at once', () => {
	const {call, table} = start();
	call('web', 2);
	call('etl', 3, {eventName: 'Scan'});
	expect(names(table())).toEqual(['etl 3', 'web 2']);
	expect(names(table(callersPage, 'event:GetItem'))).toEqual(['web 2']);
	expect(names(table(pageOfFields(['event'])))).toEqual(['Scan 3', 'GetItem 2']);
	const order = {column: 'principal', direction: 'descending'} as const;
	expect(names(table({...callersPage, order}))).toEqual(['web 2', 'etl 3']);
});

test('rows keep their places for a while after a key, with new numbers', () => {
	const {test, call, table} = start();
	call('web', 2);
	call('etl', 1);
	const page = {...callersPage, touchedAt: test.now};
	expect(names(table(page))).toEqual(['web 2', 'etl 1']);
	call('etl', 5);
	test.now += 2000;
	expect(names(table(page))).toEqual(['web 2', 'etl 6']);
	test.now += 10_000;
	expect(names(table(page))).toEqual(['etl 6', 'web 2']);
});

test('what came since a pause is in no group, and nobody counts as gone for it', () => {
	const {test, call, table} = start();
	call('web', 2);
	const pausedAt = test.feed.store.next;
	call('etl', 1);
	expect(names(table(callersPage, '', pausedAt))).toEqual(['web 2']);
});

test('a caller of whom nothing is held comes last, with what the ledger knows', () => {
	const {call, table} = start({keep: 1});
	call('etl', 3);
	call('web', 2000);
	const shown = names(table());
	expect(shown[0]).toMatch(/^web \d+$/);
	expect(shown[1]).toBe('etl 3 gone');
	expect(names(table(callersPage, 'principal:etl'))).toEqual(['etl 3 gone']);
	expect(names(table(callersPage, 'event:GetItem'))).toHaveLength(1);
	expect(names(table(pageOfFields(['event'])))).toHaveLength(1);
});

test('says how far a search in the text has come, and has all groups at its end', () => {
	const {test, call, table, view} = start({keep: 10_000});
	call('etl', 1000);
	call('web', 1000);
	const filter = '"GetItem"';
	view(filter).work(() => false);
	expect(table(callersPage, filter).searched).toBeLessThan(1);
	expect(table(callersPage, filter).events).toBeLessThan(2000);
	while (view(filter).progress < 1) {
		view(filter).work(() => true);
	}

	expect(table(callersPage, filter)).toMatchObject({searched: 1, events: 2000});
	expect(names(table(callersPage, filter))).toEqual(['etl 1000', 'web 1000']);
	call('web', 1);
	test.now += 10_000;
	expect(names(table(callersPage, filter))).toEqual(['web 1001', 'etl 1000']);
});

test('tells what the events of a row have besides', () => {
	const {test, groups, call, table} = start();
	call('web', 2, {eventName: 'Query'});
	call('etl', 1);
	const shown = table();
	const [first] = shown.rows;
	expect(first).toBeDefined();
	if (first !== undefined) {
		expect(groups.detailsOf(test.feed, shown, first).operations).toEqual([
			{value: 'Query', count: 2},
		]);
	}
});
