import {expect, test} from 'vitest';
import {limitedMinutes} from '../../source/sources/limited-minutes.ts';
import {SessionTime} from '../../source/sources/session-time.ts';
import type {Source, Update} from '../../source/sources/source.ts';

const minute = 60_000;

test('session time adds up the sessions that are open', () => {
	const time = new SessionTime();
	expect(time.total(5 * minute)).toBe(0);
	time.enter({kind: 'live', since: 0}, 5 * minute);
	time.enter({kind: 'reconnecting', at: 0, reason: ''}, 6 * minute);
	time.enter({kind: 'live', since: 0, sessions: 4}, 10 * minute);
	time.enter({kind: 'reconnecting', at: 0, reason: '', sessions: 3}, 11 * minute);
	expect(time.total(12 * minute)).toBe(8 * minute);
	time.enter({kind: 'ended'}, 12 * minute);
	expect(time.total(99 * minute)).toBe(8 * minute);
});

test('a tail ends, released, when its minutes are used', async () => {
	let now = 0;
	let released = 0;
	const endless: Source = {
		name: 'trail',
		region: undefined,
		minutePrice: 0.01,
		async *updates() {
			try {
				yield {kind: 'state', state: {kind: 'live', since: now, sessions: 2}};
				for (;;) {
					now += minute;
					yield {kind: 'records', deliveries: [], sampled: false};
				}
			} finally {
				released++;
			}
		},
	};
	const updates: Update[] = [];
	const limited = limitedMinutes(endless, 5, () => now);
	for await (const update of limited.updates(new AbortController().signal)) {
		updates.push(update);
	}

	expect(now).toBe(3 * minute);
	expect(released).toBe(1);
	expect(updates.slice(-2)).toEqual([
		{
			kind: 'problem',
			cause: 'source',
			message: 'The tail was open for 5 minutes, as --max-minutes allows: it was ended.',
		},
		{kind: 'state', state: {kind: 'ended'}},
	]);
});
