import type {Ledger} from './ledger.ts';

/**
What is known about callers outside of the store, asked once an event of the caller is there. An object gives the same
answers for as long as it lives: whoever keeps what was made with it compares objects to notice new answers.
*/
export type CallerVerdicts = {
	/** Whether the caller is in the list of known callers. */
	readonly isKnown: (principal: string, application: string) => boolean;
	/** Whether the caller was first seen after the moment from which on callers count as new. */
	readonly isNew: (principal: string, application: string) => boolean;
};

/** Without a list and a history nobody is known, and nobody is new. */
export const noVerdicts: CallerVerdicts = {isKnown: () => false, isNew: () => false};

/**
What is known of callers from a list and a ledger.
@param newSince from when on, ms, a caller that comes for the first time is new
*/
export function verdictsOf(
	{isKnown}: Pick<CallerVerdicts, 'isKnown'>,
	ledger: Ledger,
	newSince: () => number,
): CallerVerdicts {
	return {
		isKnown,
		isNew: (principal, application) => {
			const appearedAt = ledger.caller({principal, application})?.appearedAt;
			return appearedAt !== undefined && appearedAt >= newSince();
		},
	};
}
