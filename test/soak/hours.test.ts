import {expect, test} from 'vitest';
import {simulateHours} from '../../soak/hours/hours-process.ts';

test('minutes of a live tail with faults, by a simulated clock: every event once, no drift', {
	timeout: 120_000,
}, async () => {
	let told = '';
	const outcome = await simulateHours(
		{
			seconds: 180,
			eventsPerSecond: 250,
			keep: 5000,
			checkEvery: 60,
			// In so short a time memory says nothing.
			sampleEvery: 180,
			settled: 180,
			seed: 1,
		},
		text => {
			told += text;
		},
	);
	expect(told).toMatch(/ok +every event once +[\d,]{6,} of/);
	expect(told).toMatch(/ok +no drift/);
	expect(told).not.toContain('WRONG');
	expect(outcome).toBe('right');
});
