import fc from 'fast-check';
import {expect, test} from 'vitest';
import {callerTest} from '../../source/store/caller-test.ts';
import {EventStore} from '../../source/store/event-store.ts';
import {blockLength} from '../../source/store/record-texts.ts';
import {arrival, event} from '../fixtures/events.ts';

test('each distinct caller is asked once, and never a line that is no record', () => {
	const store = new EventStore(1000);
	const asked: string[] = [];
	const accepts = callerTest(store, (principal, application) => {
		asked.push(`${principal} ${application}`);
		return principal === application;
	});
	for (const [principal, application] of [
		['a', 'b'],
		['a', 'a'],
		['b', 'a'],
		['a', 'b'],
		['a', 'a'],
	] as const) {
		store.append(arrival({event: event({principal, application})}));
	}

	store.append(arrival({}));
	expect([0, 1, 2, 3, 4, 5].map(accepts)).toEqual([false, true, false, false, true, false]);
	expect(asked).toEqual(['a b', 'a a', 'b a']);
});

test('the verdict is that on the caller in the row, though codes are used again', () => {
	const pair = fc.tuple(fc.nat(300), fc.nat(3));
	fc.assert(
		fc.property(fc.array(pair, {minLength: 1, maxLength: 50}), pairs => {
			const store = new EventStore(blockLength);
			const accepts = callerTest(store, (principal, application) => principal === application);
			for (let number = 0; number < 3 * blockLength; number++) {
				const [principal, application] = pairs[number % pairs.length] ?? [0, 0];
				const names = {principal: `${principal + number}`, application: `${application + number}`};
				const sequence = store.append(arrival({event: event(names)}));
				expect(accepts(sequence)).toBe(principal === application);
			}
		}),
		{numRuns: 20},
	);
});

test('no more verdicts are remembered than may be: a caller is asked again after so many others', () => {
	const store = new EventStore(1000);
	const asked: string[] = [];
	const accepts = callerTest(
		store,
		principal => {
			asked.push(principal);
			return principal === 'b';
		},
		3,
	);
	for (const principal of ['a', 'b', 'c', 'd']) {
		store.append(arrival({event: event({principal})}));
	}

	const rows = [0, 1, 2, 2, 0, 3, 3, 0, 1, 1];
	expect(rows.map(accepts)).toEqual(rows.map(row => row === 1));
	expect(asked).toEqual(['a', 'b', 'c', 'd', 'a', 'b']);
});
