import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {AlertGroups, alertGroup} from '../../../source/output/alerts/alert-groups.ts';

const quiet = 300;

const match = fc.record({
	group: fc.constantFrom('a', 'b', 'c', 'd'),
	later: fc.oneof(fc.nat(50), fc.nat(2 * quiet)),
	room: fc.constantFrom<'room' | 'full'>('room', 'room', 'room', 'full'),
});

test('one alert a group and period, and every match is told or counted as held back', () => {
	fc.assert(
		fc.property(fc.array(match, {maxLength: 200}), matches => {
			const groups = new AlertGroups(quiet);
			const toldAt = new Map<string, number>();
			const untold = new Map<string, number>();
			let now = 0;
			for (const {group, later, room} of matches) {
				now += later;
				const before = toldAt.get(group);
				const isDue = before === undefined || now - before >= quiet;
				const held = untold.get(group) ?? 0;
				const alert = groups.take(group, now, room);
				if (isDue && room === 'room') {
					expect(alert).toEqual({
						matches: held + 1,
						since: before === undefined ? 0 : now - before,
					});
					toldAt.set(group, now);
					untold.set(group, 0);
				} else {
					expect(alert).toBeUndefined();
					untold.set(group, held + 1);
				}

				expect(groups.heldBack).toBe([...untold.values()].reduce((sum, one) => sum + one, 0));
			}
		}),
	);
});

test('however many groups come, few are remembered and every match is accounted for', () => {
	const limit = 5;
	fc.assert(
		fc.property(
			fc.array(fc.record({group: fc.nat(20).map(String), later: fc.nat(quiet)}), {maxLength: 300}),
			matches => {
				const groups = new AlertGroups(quiet, limit);
				let now = 0;
				let told = 0;
				for (const {group, later} of matches) {
					now += later;
					told += groups.take(group, now)?.matches ?? 0;
					expect(groups.size).toBeLessThanOrEqual(limit);
				}

				expect(told + groups.heldBack).toBe(matches.length);
			},
		),
	);
});

test('the group that was told of longest ago is forgotten first', () => {
	const groups = new AlertGroups(quiet, 2);
	groups.take('a', 0);
	groups.take('b', 1);
	groups.take('a', quiet);
	groups.take('c', quiet);
	expect(groups.take('a', quiet + 1)).toBeUndefined();
	expect(groups.take('b', quiet + 1)).toEqual({matches: 1, since: 0});
});

test('without a quiet period every match is told', () => {
	const groups = new AlertGroups(0);
	const told = [groups.take('a', 5), groups.take('a', 5), groups.take('a', 5)];
	expect(told).toEqual([1, 1, 1].map(matches => ({matches, since: 0})));
});

describe('a group', () => {
	const values = fc.record({principal: fc.string(), name: fc.string(), errorCode: fc.string()});

	test('is of one principal, event and error', () => {
		fc.assert(
			fc.property(values, values, (one, other) => {
				const isSame =
					one.principal === other.principal &&
					one.name === other.name &&
					one.errorCode === other.errorCode;
				expect(alertGroup(one) === alertGroup(other)).toBe(isSame);
				expect(alertGroup({...one})).toBe(alertGroup(one));
			}),
		);
	});

	test('takes little room, however long the names are', () => {
		const principal = 'a'.repeat(1_000_000);
		expect(alertGroup({principal, name: 'Query', errorCode: ''}).length).toBeLessThan(40);
	});
});
