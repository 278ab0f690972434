import {expect, test} from 'vitest';
import {runScreen} from '../../soak/screen/run-screen.ts';

test('some seconds with the screen on and random keys: it knows what was served, and leaves nothing', {
	timeout: 180_000,
}, async ({skip}) => {
	skip(process.platform !== 'linux', 'only Linux tells what a process holds');
	const findings = await runScreen({
		seconds: 8,
		eventsPerSecond: 1000,
		keep: 2000,
		// What else goes wrong is found by the sweep, half a minute later at the earliest.
		faults: 'ended sessions',
		sampleEvery: 2,
		settled: 0,
		seed: 1,
		tell: () => {},
	});
	expect(findings.flatMap(({wrong}) => wrong ?? [])).toEqual([]);
	expect(findings.map(({what}) => what)).toContain('every event once');
});
