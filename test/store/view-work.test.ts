import Fuse from 'fuse.js';
import {afterEach, expect, test, vi} from 'vitest';
import {matcherOf} from '../../source/filter/compile.ts';
import {EventStore} from '../../source/store/event-store.ts';
import type {Field} from '../../source/store/field.ts';
import type {Matcher} from '../../source/store/matcher.ts';
import {View} from '../../source/store/view.ts';
import {arrival, event, table} from '../fixtures/events.ts';

const principals = 7;
const tables = 5;

afterEach(() => {
	vi.restoreAllMocks();
});

function append(store: EventStore, number: number): void {
	store.append(
		arrival({
			event: event({
				principal: `caller-${number % principals}`,
				targets: [table(`table-${number % tables}`)],
			}),
			text: number % 100 === 0 ? '{"rare":"words"}' : '{}',
		}),
	);
}

function storeOf(held: number): EventStore {
	const store = new EventStore(20_000);
	for (let number = 0; number < held; number++) {
		append(store, number);
	}

	return store;
}

function asking(field: Field, accepts: (value: string) => boolean): Matcher {
	return [[{any: [{kind: 'field', field, accepts}], sense: 'has'}]];
}

test.each([
	['principal', principals],
	['table', tables],
] as const)('a filter by %s asks each distinct value once, not each event', (field, distinct) => {
	const accepts = vi.fn((value: string) => value.endsWith('1'));
	const view = new View(storeOf(10_000), asking(field, accepts), 'arrival');
	expect(view.size).toBeGreaterThan(1000);
	expect(accepts).toHaveBeenCalledTimes(distinct);
});

test('a keystroke compares a fuzzy word with names, not with events', () => {
	const store = storeOf(10_000);
	const compared = vi.spyOn(Fuse, 'match');
	new View(store, matcherOf('cxller'), 'arrival');
	expect(compared).toHaveBeenCalled();
	expect(compared.mock.calls.length).toBeLessThanOrEqual(principals + tables);
});

test('an event that is appended is asked about alone, each value once, however many are held', () => {
	const codesFor = (held: number) => {
		const store = storeOf(held);
		const accepts = vi.fn((value: string) => value.endsWith('1'));
		const view = new View(store, asking('principal', accepts), 'arrival');
		view.counts('event');
		const {size} = view;
		accepts.mockClear();
		for (let number = 0; number < principals; number++) {
			append(store, number);
		}

		expect(accepts.mock.calls.length).toBeLessThanOrEqual(principals);
		accepts.mockClear();
		const looked = vi.spyOn(store, 'code');
		for (let number = 0; number < principals; number++) {
			append(store, number);
		}

		expect(view.size).toBe(size + 2);
		expect(accepts).not.toHaveBeenCalled();
		return looked.mock.calls.length;
	};
	const few = codesFor(100);
	expect(few).toBeLessThanOrEqual(4 * principals);
	expect(codesFor(10_000)).toBe(few);
});

test('the text of records is read only where the fields let them through', () => {
	const store = storeOf(10_000);
	const read = vi.spyOn(store, 'text');
	const view = new View(store, matcherOf('principal:caller-1 "rare"'), 'arrival');
	view.work(() => true);
	expect(view.progress).toBe(1);
	expect(view.size).toBeGreaterThan(0);
	const ofCaller = new View(store, matcherOf('principal:caller-1'), 'arrival').size;
	expect(read.mock.calls.length).toBeGreaterThan(0);
	expect(read.mock.calls.length).toBeLessThanOrEqual(ofCaller);
});
