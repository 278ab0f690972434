import type {CloudTrailEvent} from '../../source/cloudtrail/event.ts';
import {matcherOf} from '../../source/filter/compile.ts';
import type {EventStore} from '../../source/store/event-store.ts';
import {Grouping} from '../../source/store/group/grouping.ts';
import {type Facet, type Order, View} from '../../source/store/view.ts';

type Kind = {
	readonly filter: string;
	readonly order: Order;
	/** What the filter asks for, in other words. */
	readonly asks: (event: CloudTrailEvent) => boolean;
};

const kinds: readonly Kind[] = [
	{filter: '', order: 'arrival', asks: () => true},
	{filter: 'is:write', order: 'time', asks: ({access}) => access === 'write'},
	{
		filter: 'event:Query,Scan',
		order: 'arrival',
		asks: ({name}) => name === 'Query' || name === 'Scan',
	},
	{filter: 'is:error', order: 'time', asks: ({errorCode}) => errorCode !== ''},
	{filter: '!principal:*a*', order: 'arrival', asks: ({principal}) => !/a/i.test(principal)},
];

/** What a screen counts of each view. */
export const facets = ['event', 'principal', 'session', 'error', 'table', 'index'] as const;
export const groupedBy: readonly Facet[] = ['principal', 'app', 'table'];

/** What a screen may keep current while it is open: a view, its counts, its groups. */
export class Watched {
	readonly asks: Kind['asks'];
	readonly filter: string;
	readonly order: Order;
	readonly view: View;
	readonly grouping: Grouping;

	constructor(store: EventStore, {filter, order, asks}: Kind) {
		this.filter = filter;
		this.order = order;
		this.asks = asks;
		this.view = new View(store, matcherOf(filter), order);
		this.grouping = new Grouping(store, this.view.has, groupedBy);
		this.look();
	}

	/** Counts that were asked for are kept current from then on. */
	look(): void {
		for (const facet of facets) this.view.counts(facet);
	}

	release(): void {
		this.grouping.release();
		this.view.release();
	}
}

/** One for each kind of filter and order. */
export function watchAll(store: EventStore): Watched[] {
	return kinds.map(kind => new Watched(store, kind));
}

/** The user types another filter, and comes back to this one. */
export function watchAnew(watched: Watched[], place: number, store: EventStore): void {
	const old = watched[place % watched.length];
	if (old === undefined) return;
	old.release();
	watched[place % watched.length] = new Watched(store, old);
}
