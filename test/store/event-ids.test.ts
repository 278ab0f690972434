import fc from 'fast-check';
import {expect, test} from 'vitest';
import {EventIds} from '../../source/store/event-ids.ts';

/** A UUID, or one with a character too many, too few, or another one in a place. */
const nearlyUuid = fc
	.tuple(fc.uuid(), fc.nat(36), fc.constantFrom('', 'a', 'A', 'g', '-', '\n'), fc.nat(1))
	.map(([id, place, put, taken]) => id.slice(0, place) + put + id.slice(place + taken));

test('gives back every id as it was, whatever stood in its row before', () => {
	const id = fc.oneof(fc.uuid(), nearlyUuid, fc.string({maxLength: 40}), fc.constant(''));
	fc.assert(
		fc.property(fc.array(fc.tuple(fc.nat(9), id), {maxLength: 60}), sets => {
			const ids = new EventIds();
			ids.resize(4);
			ids.resize(10);
			const model = new Map<number, string>();
			for (const [row, own] of sets) {
				ids.set(row, own);
				model.set(row, own);
			}

			for (const [row, own] of model) expect(ids.get(row)).toBe(own);
		}),
		{numRuns: 500},
	);
});

test('holds 16 bytes a row, whose ids stay when there are more rows', () => {
	const ids = new EventIds();
	ids.resize(2);
	ids.set(1, '6c1c1f5e-0000-4000-8000-00000000000a');
	ids.resize(100);
	expect(ids.bytes).toBe(1600);
	expect(ids.get(1)).toBe('6c1c1f5e-0000-4000-8000-00000000000a');
});
