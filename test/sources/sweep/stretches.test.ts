import fc from 'fast-check';
import {expect, test} from 'vitest';
import {overlay, type Stretch} from '../../../source/sources/sweep/stretches.ts';

const stretch: fc.Arbitrary<Stretch> = fc
	.tuple(
		fc.integer({min: 0, max: 60}),
		fc.integer({min: -1, max: 20}),
		fc.constantFrom('complete', 'being swept', 'gap', 'sampled'),
	)
	.map(([from, length, state]) => ({from, to: from + length, state}));

test('each time is in the state it was given last; equal neighbours are one', () => {
	fc.assert(
		fc.property(fc.array(stretch, {maxLength: 20}), given => {
			const states = new Map<number, Stretch['state']>();
			let stretches: readonly Stretch[] = [];
			for (const top of given) {
				for (let time = top.from; time <= top.to; time++) states.set(time, top.state);
				stretches = overlay(stretches, top);
			}
			const shown = stretches.flatMap(({from, to, state}) =>
				Array.from({length: to - from + 1}, (_, place) => [from + place, state] as const),
			);
			expect(shown).toEqual([...states].sort(([a], [b]) => a - b));
			for (const [place, {from, state}] of stretches.entries()) {
				const before = stretches[place - 1];
				expect(before?.state === state && before.to + 1 === from).toBe(false);
			}
		}),
	);
});
