import fc from 'fast-check';
import {expect, test} from 'vitest';
import {blockLength, RecordTexts} from '../../source/store/record-texts.ts';
import {anyCharacter} from '../fixtures/any-character.ts';

test('gives back every text that is held, whatever is evicted', () => {
	fc.assert(
		fc.property(
			fc.array(fc.string({unit: anyCharacter, maxLength: 20}), {
				minLength: blockLength,
				maxLength: 5 * blockLength,
				size: 'max',
			}),
			fc.nat(5),
			(list, evictions) => {
				const texts = new RecordTexts();
				for (const text of list) {
					texts.append(text);
				}

				const evicted = Math.min(evictions, Math.floor(list.length / blockLength));
				for (let count = 0; count < evicted; count++) {
					texts.evictBlock();
				}

				for (let sequence = evicted * blockLength; sequence < list.length; sequence += 17) {
					expect(texts.text(sequence)).toBe(list[sequence]);
				}
			},
		),
		{numRuns: 30},
	);
});

test('only whole blocks can be evicted', () => {
	const texts = new RecordTexts();
	texts.append('one');
	expect(() => texts.evictBlock()).toThrow(RangeError);
});

test('tells the bytes of compressed blocks, as long as they are held', () => {
	const texts = new RecordTexts();
	const append = () => {
		for (let count = 0; count < blockLength; count++) texts.append('x'.repeat(1000));
		return texts.bytes;
	};
	const one = append();
	expect(one).toBeGreaterThan(0);
	expect(one).toBeLessThan(blockLength * 100);
	expect(append()).toBe(2 * one);
	texts.evictBlock();
	expect(texts.bytes).toBe(one);
	texts.evictBlock();
	expect(texts.bytes).toBe(0);
});
