import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import type {Target} from '../../../source/cloudtrail/event.ts';
import {type Arrival, EventStore} from '../../../source/store/event-store.ts';
import {
	type ColumnName,
	columnNames,
	columnsFor,
	usualColumns,
} from '../../../source/ui/list/columns.ts';
import {eventRow, headingRow, type RowLook} from '../../../source/ui/list/event-row.ts';
import type {Theme} from '../../../source/ui/theme.ts';
import {dataEvent} from '../../fixtures/data-event.ts';
import {arrival, event, table} from '../../fixtures/events.ts';
import {
	arrivalOf,
	hostileArrival,
	hostileName,
	hostileText,
	worst,
} from '../../fixtures/hostile.ts';
import {colors, everyWidth, expectExact, plain, seen} from '../exact-line.ts';

const now = Date.UTC(2026, 2, 1, 6, 25, 14);
const aged = {style: 'relative', dates: 'none', now} as const;

function lookFor(
	width: number,
	theme: Theme = plain,
	wanted: readonly ColumnName[] = usualColumns,
): RowLook {
	return {columns: columnsFor(width, 8, wanted), theme, times: {style: 'utc', dates: 'none', now}};
}

function storeOf(...arrivals: readonly Arrival[]): EventStore {
	const store = new EventStore(1);
	for (const one of arrivals) {
		store.append(one);
	}

	return store;
}

const subjects = storeOf(
	worst,
	arrivalOf(dataEvent()),
	arrival({event: event({}), text: '{}'}),
	arrival({text: hostileName}),
	arrival({event: event({time: 0, errorCode: 'x', targets: [table('a'), table('b')]})}),
);

test('every row is as wide as asked, to the column', () => {
	for (const width of everyWidth) {
		for (const theme of [plain, colors]) {
			const look = lookFor(width, theme);
			expectExact(headingRow(look), width);
			for (let sequence = 0; sequence < subjects.next; sequence++) {
				expectExact(eventRow(subjects, sequence, look, 'normal'), width);
				expectExact(eventRow(subjects, sequence, {...look, times: aged}, 'selected'), width);
			}
		}
	}
});

test('every row is exactly as wide, whatever a caller wrote', () => {
	fc.assert(
		fc.property(hostileText, fc.integer({min: 40, max: 220}), (text, width) => {
			const store = storeOf(hostileArrival(text), arrival({text}));
			for (const emphasis of ['normal', 'selected'] as const) {
				expectExact(eventRow(store, 0, lookFor(width, colors), emphasis), width);
				expectExact(eventRow(store, 1, lookFor(width, colors), emphasis), width);
			}
		}),
		{numRuns: 200},
	);
});

test('with whichever columns, rows and headings are exactly as wide', () => {
	fc.assert(
		fc.property(
			fc.shuffledSubarray([...columnNames], {minLength: 1}),
			hostileText,
			fc.integer({min: 39, max: 220}),
			(wanted, text, width) => {
				const store = storeOf(hostileArrival(text), arrival({text}));
				const look = lookFor(width, colors, wanted);
				expectExact(headingRow(look), width);
				expectExact(headingRow({...look, times: aged}), width);
				expectExact(eventRow(store, 0, look, 'normal'), width);
				expectExact(eventRow(store, 1, look, 'selected'), width);
			},
		),
		{numRuns: 200},
	);
});

test('chosen columns tell what their headings say', () => {
	const look = lookFor(160, plain, ['who', 'index', 'error', 'region', 'account', 'ip', 'time']);
	const store = storeOf(
		arrivalOf(
			dataEvent({
				eventName: 'Query',
				errorCode: 'AccessDenied',
				requestParameters: {tableName: 'orders', indexName: 'by-email'},
			}),
		),
	);
	const row = eventRow(store, 0, look, 'normal');
	const heading = headingRow(look);
	const under = (name: string) => row.slice(heading.indexOf(name)).split(/ {2}/)[0];
	expect(['WHO', 'INDEX', 'ERROR', 'REGION', 'ACCOUNT', 'IP', 'TIME'].map(under)).toEqual([
		'R checkout-api/task-77',
		'by-email',
		'AccessDenied',
		store.value(0, 'region'),
		store.value(0, 'account'),
		store.value(0, 'ip'),
		'06:22:09',
	]);
});

test('an index that the record cannot tell is not none', () => {
	const indexOf = (...targets: readonly Target[]) =>
		eventRow(
			storeOf(arrival({event: event({targets})})),
			0,
			lookFor(60, plain, ['index']),
			'normal',
		).trim();
	expect(indexOf(table('orders'))).toBe('');
	expect(indexOf({kind: 'table', name: 'orders', index: {state: 'not recorded'}})).toBe('?');
	expect(indexOf(table('orders', 'a'), table('carts', 'b'))).toBe('a, b');
});

describe('a row tells', () => {
	const rowOf = (one: Arrival, width = 140, look: Partial<RowLook> = {}) =>
		eventRow(storeOf(one), 0, {...lookFor(width), ...look}, 'normal');

	test('when, what, to which table and index, by whom, from where', () => {
		const row = rowOf(
			arrivalOf(
				dataEvent({
					eventName: 'Query',
					requestParameters: {tableName: 'orders', indexName: 'by-email'},
				}),
			),
		);
		expect(row).toMatch(/^ 06:22:09 +Query +orders ▸ by-email +R checkout-api\/task-77 +\S/);
		expect(row).not.toContain('✖');
	});

	test('that the call failed', () => {
		expect(rowOf(arrivalOf(dataEvent({errorCode: 'AccessDenied'})))).toMatch(/GetItem +✖/);
	});

	test('when it was delivered, where the record has no time', () => {
		expect(rowOf(arrival({event: event({}), deliveredAt: now}))).toContain('06:25:14');
	});

	test('the address where no application is known', () => {
		const row = rowOf(arrival({event: event({application: '-', sourceIp: '192.0.2.17'})}));
		expect(row).toContain('192.0.2.17');
	});

	test('the age of an event', () => {
		const row = rowOf(arrivalOf(dataEvent()), 140, {times: aged});
		expect(row).toMatch(/^ {4}3m05s /);
		expect(headingRow({...lookFor(140), times: aged})).toContain('AGE');
	});

	test('a line that is no record as it is', () => {
		expect(rowOf(arrival({text: 'hello\u001B[2J'})).trim()).toBe('hello\\u001b[2J');
	});

	test('that it is selected, without colours too', () => {
		const store = storeOf(arrivalOf(dataEvent()));
		expect(eventRow(store, 0, lookFor(100), 'selected')).toMatch(/^>/);
		const colored = eventRow(store, 0, lookFor(100, colors), 'selected');
		expect(colored.startsWith('\u001B[7m>')).toBe(true);
		expect(colored.match(/\u001B/g)).toHaveLength(2);
		expect(seen(colored)).toBe(eventRow(store, 0, lookFor(100), 'selected'));
	});

	test('in colour who it was, and nothing else but an error', () => {
		const row = eventRow(storeOf(arrivalOf(dataEvent())), 0, lookFor(100, colors), 'normal');
		expect(row).toMatch(/\u001B\[36mR checkout-api/);
		expect(row.match(/\u001B\[3\dm/g)).toEqual(['\u001B[36m', '\u001B[39m']);
	});
});
