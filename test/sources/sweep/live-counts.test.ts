import {expect, test} from 'vitest';
import {LiveCounts} from '../../../source/sources/sweep/live-counts.ts';

test('counts by the second, for every second a range touches', () => {
	const counts = new LiveCounts();
	for (const time of [999, 1000, 1500, 1999, 2000, 5000]) counts.add(time);
	expect(counts.within({from: 1000, to: 1999})).toBe(3);
	expect(counts.within({from: 1900, to: 2000})).toBe(4);
	expect(counts.within({from: 0, to: 9999})).toBe(6);
	counts.forgetBefore(2000);
	expect(counts.within({from: 0, to: 9999})).toBe(2);
});

test('remembers three hours at the most', () => {
	const counts = new LiveCounts();
	for (let second = 0; second < 4 * 60 * 60; second++) counts.add(second * 1000);
	expect(counts.within({from: 0, to: 1e9})).toBe(3 * 60 * 60);
});
