import {useEffect} from 'react';
import {parseFilter} from '../filter/parse.ts';
import {serverFilter} from '../filter/pattern/server-filter.ts';
import type {Source} from '../sources/source.ts';
import {keptFilter} from './kept-filter.ts';
import type {ScreenState} from './screen-state.ts';

/**
Has CloudWatch apply what it can of the kept filter, as long as that is wanted. A filter being typed is not
sent: each change takes new tail sessions.
*/
export function useServerFilter({wanted, minutePrice}: Source, state: ScreenState): void {
	const kept = keptFilter(state);
	const {
		filterAt,
		preferences: {saved},
	} = state;
	useEffect(() => {
		const parsed = parseFilter(kept, saved);
		// A filter that cannot be read is never kept.
		if (wanted === undefined || minutePrice === undefined || parsed.kind === 'mistake') {
			return;
		}

		const filter = filterAt === 'server' ? serverFilter(parsed.clauses) : undefined;
		if (filter?.pattern !== wanted.current.filter?.pattern) {
			wanted.want({filter});
		}
	}, [wanted, minutePrice, kept, filterAt, saved]);
}
