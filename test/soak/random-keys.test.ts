import {expect, test} from 'vitest';
import {randomKeys} from '../../soak/screen/random-keys.ts';
import {seededRandom} from '../fixtures/deliveries.ts';

function keys(seed: number, count: number): readonly string[] {
	const pressed = randomKeys(seededRandom(seed));
	return Array.from({length: count}, () => pressed.next().value);
}

test('the same seed presses the same keys, another one others', () => {
	expect(keys(1, 500)).toEqual(keys(1, 500));
	expect(keys(1, 500)).not.toEqual(keys(2, 500));
});

test('nothing that leaves the program is pressed', () => {
	expect(keys(3, 20_000).filter(key => /^[q\u0003\u001A]$/.test(key))).toEqual([]);
});

test('all pages are visited', () => {
	const pressed = new Set(keys(4, 5000));
	for (const key of ['/', 'b', 'T', 'D', '\t', '?', '!', 'A', 'c', ' ', '\r']) {
		expect(pressed).toContain(key);
	}
});
