import fc from 'fast-check';
import {expect, test} from 'vitest';
import {SequenceList} from '../../source/store/sequence-list.ts';

const operations = fc.array(
	fc.oneof(
		{weight: 9, arbitrary: fc.record({rank: fc.nat(30), taken: fc.boolean()})},
		{weight: 1, arbitrary: fc.record({drop: fc.nat(20)})},
		{weight: 1, arbitrary: fc.record({earlier: fc.array(fc.nat(), {maxLength: 9})})},
	),
	{maxLength: 400, size: 'max'},
);

test('is what sorting an array by rank and number gives, through inserts and drops', () => {
	fc.assert(
		fc.property(operations, fc.nat(200), (steps, filledFrom) => {
			const ranks: number[] = [];
			const list = new SequenceList(sequence => ranks[sequence] ?? 0);
			let model: number[] = [];
			let first = 0;
			for (const [place, step] of steps.entries()) {
				if ('rank' in step) {
					const sequence = ranks.push(step.rank) - 1;
					if (step.taken) {
						list.insert(sequence);
						model.push(sequence);
					}
				} else if ('earlier' in step) {
					const left = ranks.map((_, sequence) => sequence).filter(one => !model.includes(one));
					const added = new Set(step.earlier.map(pick => left[pick % left.length] ?? -1));
					const fresh = [...added].filter(sequence => sequence >= first);
					list.insertEarlier(fresh);
					model.push(...fresh);
				} else {
					first = Math.min(ranks.length, first + step.drop);
					list.drop(first, model.filter(sequence => sequence < first).length);
					model = model.filter(sequence => sequence >= first);
				}

				if (place === filledFrom) {
					const held = new Set(model);
					const marks = ranks.map((_, sequence) => (held.has(sequence) ? 1 : 0));
					list.fill(first, Uint8Array.from(marks.slice(first)));
				}
			}

			model.sort((a, b) => (ranks[a] ?? 0) - (ranks[b] ?? 0) || a - b);
			expect([...list]).toEqual(model);
			for (const [position, sequence] of model.entries()) {
				expect(list.position(sequence)).toBe(position);
				expect(list.at(position)).toBe(sequence);
			}

			expect(list.at(model.length)).toBeUndefined();
			expect(ranks.map((_, sequence) => list.has(sequence))).toEqual(
				ranks.map((_, sequence) => model.includes(sequence)),
			);
		}),
	);
});

test('takes thousands at once, at both ends', () => {
	const list = new SequenceList(sequence => sequence);
	const sequences = Array.from({length: 12_000}, (_, sequence) => sequence);
	list.fill(6000, new Uint8Array(3000).fill(1));
	list.insertEarlier(sequences.slice(3000, 6000));
	for (const sequence of sequences.slice(9000)) list.insert(sequence);
	list.insertEarlier(sequences.slice(0, 3000));
	expect([...list]).toEqual(sequences);
	list.drop(11_990, 11_990);
	list.insertEarlier([5, 7, 6]);
	expect([...list]).toEqual([5, 6, 7, ...sequences.slice(11_990)]);
});

test('takes thousands one by one in any order, while as many leave', () => {
	const list = new SequenceList(sequence => sequence % 1000);
	const held = new Set<number>();
	const add = (sequence: number) => {
		list.insert(sequence);
		held.add(sequence);
	};
	for (let sequence = 0; sequence < 5000; sequence++) add(sequence);
	for (let first = 1000; first <= 20_000; first += 1000) {
		const gone = [...held].filter(sequence => sequence < first);
		list.drop(first, gone.length);
		for (const sequence of gone) held.delete(sequence);
		for (let sequence = first + 4000; sequence < first + 5000; sequence++) add(sequence);
	}

	expect([...list]).toEqual([...held].sort((a, b) => (a % 1000) - (b % 1000) || a - b));
});
