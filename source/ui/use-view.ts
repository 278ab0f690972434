import {useEffect, useMemo} from 'react';
import {compileFilter} from '../filter/compile.ts';
import {parseFilter} from '../filter/parse.ts';
import type {EventStore} from '../store/event-store.ts';
import {type Order, View} from '../store/view.ts';

/** The events that a filter lets through, kept current until another filter, order or pause takes its place. */
export function useView(
	store: EventStore,
	filter: string,
	order: Order,
	pausedAt: number | undefined,
): View {
	const view = useMemo(() => {
		const parsed = parseFilter(filter);
		const matcher = parsed.kind === 'filter' ? compileFilter(parsed.clauses) : [];
		return new View(store, matcher, order, pausedAt);
	}, [store, filter, order, pausedAt]);
	useEffect(() => view.release, [view]);
	return view;
}
