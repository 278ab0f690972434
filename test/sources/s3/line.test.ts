import fc from 'fast-check';
import {expect, test} from 'vitest';
import {Line} from '../../../source/sources/s3/line.ts';
import '../../fixtures/seed.ts';

const {signal} = new AbortController();

test('everything comes out once, in order, and never too much is in it', async () => {
	const counts = fc.record({
		capacity: fc.integer({min: 1, max: 5}),
		items: fc.nat(30),
		takers: fc.integer({min: 1, max: 4}),
	});
	await fc.assert(
		fc.asyncProperty(counts, async ({capacity, items, takers}) => {
			const line = new Line<number>(capacity);
			const taken: number[] = [];
			let put = 0;
			const putAll = async () => {
				for (let item = 0; item < items; item++) {
					await line.put(item, signal);
					put++;
					expect(put - taken.length).toBeLessThanOrEqual(capacity + takers);
				}
				line.close();
			};
			const takeAll = async () => {
				for (
					let item = await line.take(signal);
					item !== undefined;
					item = await line.take(signal)
				) {
					taken.push(item);
				}
			};
			await Promise.all([putAll(), ...Array.from({length: takers}, takeAll)]);
			expect(taken).toEqual(Array.from({length: items}, (_, item) => item));
		}),
	);
});

test('waiting ends when it is aborted', async () => {
	const controller = new AbortController();
	const line = new Line<number>(1);
	const taking = line.take(controller.signal);
	const full = new Line<number>(0);
	const putting = full.put(1, controller.signal);
	controller.abort('enough');
	await expect(taking).rejects.toBe('enough');
	await expect(putting).rejects.toBe('enough');
});
