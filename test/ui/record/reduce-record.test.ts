import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {rowOfCursor} from '../../../source/ui/record/record-cursor.ts';
import type {RecordOverlay} from '../../../source/ui/record/record-overlay.ts';
import {openedRecord, rowsShown} from '../../../source/ui/record/record-overlay.ts';
import {
	movedInRecord,
	ofNeighbour,
	reduceRecord,
	withoutSearch,
} from '../../../source/ui/record/reduce-record.ts';
import {dataEvent} from '../../fixtures/data-event.ts';
import {Reading} from './reading.ts';

type Step = Parameters<typeof reduceRecord>[1];

const query = dataEvent({requestParameters: {tableName: 'orders', key: {id: ['a-1', 'b-2']}}});
const denied = dataEvent({
	errorCode: 'AccessDenied',
	requestParameters: {limit: 3, tableName: 'carts', key: {id: {S: 'a-1'}}},
});
const reading = new Reading([query, denied, 'no record']);

function acted(overlay: RecordOverlay, ...steps: readonly Step[]): RecordOverlay {
	return steps.reduce((state, step) => reduceRecord(state, step, reading.screen), overlay);
}

const fold: Step = {kind: 'fold', what: 'entry'};
const foldAll: Step = {kind: 'fold', what: 'all'};
const search: Step = {kind: 'open search'};
const keep: Step = {kind: 'keep search'};
const next: Step = {kind: 'find', towards: 'next'};
const type = (text: string): Step => ({kind: 'edit search', edit: {kind: 'insert', text}});

describe('folding', () => {
	test('hides what is in an object and shows it again, the cursor stays on it', () => {
		const open = reading.at('requestParameters.key');
		const folded = acted(open, fold);
		expect([...folded.folded]).toEqual(['requestParameters.key']);
		expect(reading.where(folded)).toBe('requestParameters.key');
		expect(acted(folded, fold)).toEqual(open);
	});

	test('from the line that closes it goes to the one line it is then', () => {
		const inside = reading.at('requestParameters.key.id[1]');
		const closing = movedInRecord(inside, 1, reading.screen);
		expect(reading.where(acted(closing, fold))).toBe('requestParameters.key.id');
	});

	test('a value or a fact does nothing', () => {
		for (const place of ['requestParameters.tableName', 'Who']) {
			expect(acted(reading.at(place), fold)).toEqual(reading.at(place));
		}
	});

	test('all leaves the cursor on what holds the value it was on', () => {
		const folded = acted(reading.at('requestParameters.key.id[1]'), foldAll);
		expect(reading.where(folded)).toBe('requestParameters');
		expect(acted(folded, foldAll).folded.size).toBe(0);
	});
});

describe('a search', () => {
	test('goes to the first line with the word while it is typed', () => {
		const typed = acted(reading.at('requestParameters'), search, type('a-'));
		expect(reading.where(typed)).toBe('requestParameters.key.id[0]');
		expect(reading.where(acted(typed, type('zzz')))).toBe('requestParameters');
	});

	test('finds what is folded away', () => {
		const found = acted(openedRecord(0), foldAll, search, type('"b-2"'), keep, next);
		expect(reading.where(found)).toBe('requestParameters.key.id[1]');
		expect(found.folded.has('requestParameters')).toBe(false);
		expect(found.folded.has('userIdentity')).toBe(true);
	});

	test('once kept goes from line to line and round', () => {
		const kept = acted(openedRecord(0), search, type('"a-'), type('1"'), keep);
		const visited = [kept, acted(kept, next), acted(kept, next, next)];
		expect(visited.map(overlay => reading.where(overlay))).toEqual([
			'Request',
			'requestParameters.key.id[0]',
			'Request',
		]);
	});

	test('Esc goes back to the place before while it is typed, and only leaves it once it is kept', () => {
		const start = reading.at('Who');
		const typed = acted(start, search, type('b-2'));
		expect(withoutSearch(typed)).toEqual(start);
		const kept = acted(typed, keep);
		expect(withoutSearch(kept)).toEqual({...kept, search: {kind: 'none'}});
		expect(withoutSearch(start)).toBeUndefined();
	});

	test('for nothing is none', () => {
		expect(acted(openedRecord(0), search, keep)).toEqual(openedRecord(0));
	});

	test('in a value of many rows goes to the row that has the word', () => {
		const long = new Reading([dataEvent({errorMessage: `${'x '.repeat(400)}needle`})]);
		const found = [search, type('needle')].reduce(
			(state, step) => reduceRecord(state, step, long.screen),
			openedRecord(0),
		);
		const record = long.screen.layOut(found);
		const row = record?.rows[rowOfCursor(record.rows, found.cursor)];
		expect(row?.text).toContain('needle');
	});
});

describe('the neighbour', () => {
	test('is read at the same value, folded and searched in the same way', () => {
		const here = acted(reading.at('requestParameters.tableName'), search, type('carts'), keep);
		const there = ofNeighbour({...here, folded: new Set(['resources'])}, 1, reading.screen);
		expect(reading.where(there)).toBe('requestParameters.tableName');
		expect(there).toMatchObject({sequence: 1, folded: new Set(['resources'])});
		expect(there.search).toEqual(here.search);
	});

	test('is read at the same fact, also where others stand before it', () => {
		expect(reading.where(ofNeighbour(reading.at('Region'), 1, reading.screen))).toBe('Region');
	});

	test('that has no such value is read at what it would be in', () => {
		const inside = reading.at('requestParameters.key.id[1]');
		expect(reading.where(ofNeighbour(inside, 1, reading.screen))).toBe('requestParameters.key.id');
		expect(ofNeighbour(inside, 2, reading.screen).sequence).toBe(2);
	});
});

const steps: fc.Arbitrary<Step | number> = fc.oneof(
	fc.constantFrom(fold, foldAll, search, keep, next, type('a'), type('"')),
	fc.constant<Step>({kind: 'find', towards: 'previous'}),
	fc.integer({min: -40, max: 40}),
);

test('whatever is done, the cursor is on a row, and that row is on the screen', () => {
	fc.assert(
		fc.property(fc.array(steps, {maxLength: 30}), list => {
			let overlay = openedRecord(0);
			for (const step of list) {
				overlay =
					typeof step === 'number'
						? ofNeighbour(
								movedInRecord(overlay, step, reading.screen),
								Math.abs(step) % 3,
								reading.screen,
							)
						: acted(overlay, step);
				const rows = reading.screen.layOut(overlay)?.rows ?? [];
				const row = rowOfCursor(rows, overlay.cursor);
				expect(rows[row]).toBeDefined();
				expect(row).toBeGreaterThanOrEqual(overlay.scrolled);
				expect(row).toBeLessThan(overlay.scrolled + 10);
				expect(rowsShown(overlay, 10)).toBeGreaterThanOrEqual(9);
			}
		}),
	);
});

test('an event that is no longer held changes nothing', () => {
	const gone = openedRecord(99);
	for (const step of [fold, foldAll, next]) {
		expect(acted(gone, step)).toEqual(gone);
	}

	expect(movedInRecord(gone, 1, reading.screen)).toEqual(gone);
});
