import fc from 'fast-check';
import {expect, test} from 'vitest';
import {RecentIds} from '../../source/store/recent-ids.ts';

test('remembers exactly the last ids', () => {
	fc.assert(
		fc.property(
			fc.integer({min: 1, max: 40}),
			fc.array(fc.integer({min: 0, max: 120}), {maxLength: 500}),
			(limit, ids) => {
				const recent = new RecentIds(limit);
				const model: number[] = [];
				for (const id of ids) {
					expect(recent.seen(`id ${id}`)).toBe(model.includes(id));
					if (!model.includes(id)) {
						model.push(id);
						if (model.length > limit) {
							model.shift();
						}
					}
				}

				expect(recent.size).toBe(model.length);
			},
		),
	);
});

test('takes no more room than twice what it remembers, from a thousand ids on', () => {
	const recent = new RecentIds(1_000_000);
	let most = 0;
	for (let id = 1; id <= 20_000; id++) {
		recent.seen(String(id));
		if (id > 1024) most = Math.max(most, recent.bytes / id);
	}

	expect(most).toBeLessThanOrEqual(2 * 24);
});

test('grows to its limit and no further', () => {
	const recent = new RecentIds(5000);
	const bytes = new Set<number>();
	for (let id = 0; id < 50_000; id++) {
		expect(recent.seen(String(id))).toBe(false);
		expect(recent.seen(String(Math.max(0, id - 4999)))).toBe(true);
		bytes.add(recent.bytes);
	}

	expect(recent.size).toBe(5000);
	expect(Math.max(...bytes)).toBe(5000 * 16 + 16_384 * 4);
	expect(recent.seen('45000')).toBe(true);
	expect(recent.seen('44999')).toBe(false);
});
