import {expect} from 'vitest';
import {groupDetails} from '../../source/store/group/group-details.ts';
import {commonsOf, counted, facetCounts, groupsOf} from '../fixtures/naive-store.ts';
import type {Grouped, Pair} from './pair.ts';

export function compareGroups(
	{store, naive: {rows}, step}: Pair,
	{grouping, fields, of}: Grouped,
): void {
	const own = rows.filter(row => row.sequence < of.before && of.passes(row));
	const since = store.next - 50;
	const groups = groupsOf(own, fields, since);
	expect(new Set(grouping.groups(since))).toEqual(new Set(groups));
	expect(grouping.events).toBe(own.length);
	expect(grouping.rows).toBe(groups.reduce((sum, {count}) => sum + count, 0));
	const group = groups[step % Math.max(1, groups.length)];
	if (group === undefined) return;
	const key = JSON.stringify([group.values, group.index]);
	const members = own.filter(({event}) =>
		commonsOf(event, fields).some(({values, index}) => JSON.stringify([values, index]) === key),
	);
	const sequences = members.map(({sequence}) => sequence);
	expect(grouping.rowsOf(group)).toEqual(sequences);
	const details = groupDetails(store, sequences);
	expect(details.operations).toEqual(facetCounts(members, 'event'));
	expect(details.errors).toEqual(facetCounts(members, 'error'));
	expect(details.sessions).toEqual(facetCounts(members, 'session'));
	expect(
		new Set(details.targets.map(({target, count}) => `${count} ${JSON.stringify(target)}`)),
	).toEqual(
		new Set(
			counted(
				members.flatMap(({event}) => [
					...new Set(event?.targets.map(target => JSON.stringify(target))),
				]),
			).map(({value, count}) => `${count} ${value}`),
		),
	);
}
