import {inflateRawSync} from 'node:zlib';
import {afterEach, expect, test, vi} from 'vitest';
import {matcherOf} from '../../source/filter/compile.ts';
import {blockLength} from '../../source/store/record-texts.ts';
import {View} from '../../source/store/view.ts';
import {arrival, event} from '../fixtures/events.ts';
import {storeOf} from './store-of.ts';

vi.mock('node:zlib', async importOriginal => {
	const zlib = await importOriginal<typeof import('node:zlib')>();
	return {...zlib, inflateRawSync: vi.fn(zlib.inflateRawSync)};
});

const opened = vi.mocked(inflateRawSync);

afterEach(() => {
	opened.mockClear();
});

test('a block is opened once for all of its rows, and for no row of another event', () => {
	const store = storeOf(4 * blockLength, number => ({
		text: `text ${number}`,
		event: event({name: number < blockLength ? 'Query' : 'Scan'}),
	}));
	const found = new View(store, matcherOf('"text" !"none" event:Query'), 'time');
	found.work(() => true);
	expect(found.size).toBe(blockLength);
	expect(opened).toHaveBeenCalledTimes(1);
	const all = new View(store, matcherOf('"text 1"'), 'arrival');
	all.work(() => true);
	expect(opened.mock.calls.length).toBeLessThanOrEqual(5);
});

test('what is shown, counted and evicted opens nothing', () => {
	const store = storeOf(4 * blockLength, number => ({text: `${number}`, receivedAt: number}));
	const view = new View(store, matcherOf('"1"'), 'time');
	view.work(() => true);
	opened.mockClear();
	view.recentCounts('event', 0);
	view.counts('table');
	while (store.first < 2 * blockLength) {
		store.append(arrival({text: '1'}));
	}

	// Nothing but each block that arrivals fill.
	expect(opened.mock.calls.length).toBeLessThanOrEqual(
		(store.next - 4 * blockLength) / blockLength,
	);
});
