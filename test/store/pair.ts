import type {EventStore} from '../../source/store/event-store.ts';
import {singleFields, targetFields} from '../../source/store/field.ts';
import type {Grouping} from '../../source/store/group/grouping.ts';
import type {Facet, Order, View} from '../../source/store/view.ts';
import type {Passes} from '../fixtures/naive-filter.ts';
import type {NaiveRow, NaiveStore} from '../fixtures/naive-store.ts';

export const facets: readonly Facet[] = [...singleFields, ...targetFields];

/** A store and a plain array that were told the same. */
export type Pair = {
	readonly store: EventStore;
	readonly naive: NaiveStore;
	/** Which rows, facets and times are looked at moves on with it. */
	readonly step: number;
};

export type Opened = {
	readonly view: View;
	readonly passes: Passes;
	readonly order: Order;
	/** From here on rows wait. */
	readonly before: number;
};

export type Grouped = {
	readonly grouping: Grouping;
	readonly fields: readonly Facet[];
	readonly of: Opened;
};

/** Some of the rows that are held; others with each step. */
export function someRows({naive: {rows}, step}: Pair): readonly NaiveRow[] {
	return rows.filter((_, place) => (place + step) % Math.ceil(rows.length / 20) === 0);
}
