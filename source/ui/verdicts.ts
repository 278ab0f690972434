import {useMemo} from 'react';
import type {KnownCallers} from '../config/known-callers.ts';
import type {CallerVerdicts} from '../store/caller-verdicts.ts';
import type {Ledger} from '../store/ledger.ts';
import type {Feed} from './feed.ts';

/**
What is known of callers, for as long as it stays so.
@param newSince from when on, ms, a caller that comes for the first time is new
*/
export function verdictsOf(known: KnownCallers, ledger: Ledger, newSince: number): CallerVerdicts {
	return {
		isKnown: known.isKnown,
		isNew: (principal, application) => {
			const appearedAt = ledger.caller({principal, application})?.appearedAt;
			return appearedAt !== undefined && appearedAt >= newSince;
		},
	};
}

/** The same object until the list of known callers changes, or what counts as new. */
export function useVerdicts({ledger, newSince}: Feed, known: KnownCallers): CallerVerdicts {
	return useMemo(() => verdictsOf(known, ledger, newSince), [known, ledger, newSince]);
}
