import {setImmediate} from 'node:timers/promises';
import type {SimulatedClock} from '../../test/fixtures/simulated-clock.ts';

/** So often what is under way gets its turn before time goes on; what takes more turns only seems to take time. */
const turns = 4;

/** Moves time by so many ms, from timer to timer, with all that follows from each. */
export async function passTime(clock: SimulatedClock, ms: number): Promise<void> {
	const end = clock.now() + ms;
	await settled();
	while (clock.next(end) === 'timer') await settled();
	clock.goTo(end);
}

async function settled(): Promise<void> {
	for (let turn = 0; turn < turns; turn++) await setImmediate();
}
