import type {KnownCallers} from '../../config/known-callers.ts';
import {groupKey} from '../../store/group/common-values.ts';
import type {GroupOrder} from '../../store/group/group-order.ts';
import {inOrder} from '../../store/group/group-order.ts';
import type {Group} from '../../store/group/grouping.ts';
import type {Caller} from '../../store/ledger.ts';
import type {Facet} from '../../store/view.ts';
import {isByCaller} from './groupings.ts';

/** A group and whether its events are held, or the ledger alone remembers them: its numbers are since the start then. */
export type GroupRow = {
	readonly key: string;
	readonly group: Group;
	readonly state: 'held' | 'gone';
};

/** Groups as they are shown, from top to bottom: those no longer held come last. */
export type GroupTable = {
	readonly fields: readonly Facet[];
	readonly order: GroupOrder;
	readonly rows: readonly GroupRow[];
	/** Events of the groups held, and the sum of their counts: more where events count for several groups. */
	readonly events: number;
	readonly calls: number;
	/** Groups held. */
	readonly groups: number;
	/** Callers held that no list knows; `undefined` where groups are no callers or the lists are empty. */
	readonly unknown: number | undefined;
	/** Which part of the rows held has been searched, from 0 to 1. */
	readonly searched: number;
};

/** @param before rows that keep their places, new ones coming behind them; undefined where all are put in order. */
export function groupRows(
	held: readonly Group[],
	gone: readonly Group[],
	{fields, order}: Pick<GroupTable, 'fields' | 'order'>,
	before: readonly GroupRow[] | undefined,
): readonly GroupRow[] {
	const rows = [
		...toRows(inOrder(held, fields, order), 'held'),
		...toRows(inOrder(gone, fields, order), 'gone'),
	];
	if (before === undefined) {
		return rows;
	}

	const places = new Map(before.map(({key}, place) => [key, place]));
	const placeOf = ({key}: GroupRow) => places.get(key) ?? Number.MAX_SAFE_INTEGER;
	return rows.toSorted((a, b) => placeOf(a) - placeOf(b));
}

function toRows(groups: readonly Group[], state: GroupRow['state']): readonly GroupRow[] {
	return groups.map(group => ({key: groupKey(group), group, state}));
}

/** Who calls in a group, where its fields tell both names. Lines that are no records have no caller. */
export function callerOf(fields: readonly Facet[], {values}: Group): Caller | undefined {
	const principal = values[fields.indexOf('principal')];
	const application = values[fields.indexOf('app')];
	return principal === undefined || application === undefined || `${principal}${application}` === ''
		? undefined
		: {principal, application};
}

/** How many groups are callers that no list knows; undefined where groups are no callers or the lists are empty. */
export function unknownCallers(
	groups: readonly Group[],
	fields: readonly Facet[],
	known: KnownCallers,
): number | undefined {
	if (!isByCaller(fields) || known.isEmpty) {
		return undefined;
	}

	const callers = groups.flatMap(group => callerOf(fields, group) ?? []);
	return callers.filter(({principal, application}) => !known.isKnown(principal, application))
		.length;
}
