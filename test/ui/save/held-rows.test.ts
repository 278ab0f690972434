import fc from 'fast-check';
import {expect, test} from 'vitest';
import {EventStore} from '../../../source/store/event-store.ts';
import {heldRows} from '../../../source/ui/save/held-rows.ts';
import {arrival} from '../../fixtures/events.ts';

function storeOf(count: number, keep: number): EventStore {
	const store = new EventStore(keep);
	for (let number = 0; number < count; number++) {
		store.append(arrival({text: `${number}`}));
	}

	return store;
}

test('rows come in the order given, those that have left are counted', async () => {
	const store = storeOf(3000, 1000);
	await fc.assert(
		fc.asyncProperty(fc.array(fc.nat(2999), {maxLength: 700}), async rows => {
			const progress = {done: 0, gone: 0};
			const texts: string[] = [];
			for await (const batch of heldRows(store, rows, progress)) {
				texts.push(...batch.map(({text}) => text));
			}

			const held = rows.filter(row => store.holds(row));
			expect(texts).toEqual(held.map(String));
			expect(progress).toEqual({done: rows.length, gone: rows.length - held.length});
		}),
	);
});

test('a row that leaves while others are read is not read', async () => {
	const store = storeOf(4000, 3000);
	const progress = {done: 0, gone: 0};
	const rows = Array.from({length: store.size}, (_, place) => store.first + place);
	const texts: string[] = [];
	for await (const batch of heldRows(store, rows, progress)) {
		texts.push(...batch.map(({text}) => text));
		if (progress.done === batch.length) {
			for (let number = 0; number < 2500; number++) {
				store.append(arrival({text: 'newer'}));
			}
		}
	}

	expect(texts).not.toContain('newer');
	expect(progress.gone).toBeGreaterThan(0);
	expect(texts).toHaveLength(rows.length - progress.gone);
	expect(texts.at(-1)).toBe(`${rows.at(-1)}`);
});
