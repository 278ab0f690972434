import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {type Arrival, EventStore} from '../../../source/store/event-store.ts';
import {columnsFor} from '../../../source/ui/list/columns.ts';
import {eventRow, headingRow, type RowLook} from '../../../source/ui/list/event-row.ts';
import type {Theme} from '../../../source/ui/theme.ts';
import {dataEvent} from '../../fixtures/data-event.ts';
import {arrival, event, table} from '../../fixtures/events.ts';
import {colors, everyWidth, expectExact, plain, seen} from '../exact-line.ts';
import {arrivalOf, hostileArrival, hostileName, hostileText, worst} from '../hostile.ts';

const now = Date.UTC(2026, 2, 1, 6, 25, 14);
const aged = {style: 'relative', dates: 'none', now} as const;

function lookFor(width: number, theme: Theme = plain): RowLook {
	return {columns: columnsFor(width, 8), theme, times: {style: 'utc', dates: 'none', now}};
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
