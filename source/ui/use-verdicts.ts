import {useMemo} from 'react';
import type {KnownCallers} from '../config/known-callers.ts';
import {type CallerVerdicts, verdictsOf} from '../store/caller-verdicts.ts';
import type {Feed} from './feed.ts';

/** The same object until the list of known callers changes, or what counts as new. */
export function useVerdicts({ledger, newSince}: Feed, known: KnownCallers): CallerVerdicts {
	return useMemo(() => verdictsOf(known, ledger, () => newSince), [known, ledger, newSince]);
}
