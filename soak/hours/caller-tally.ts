import type {CloudTrailEvent} from '../../source/cloudtrail/event.ts';
import type {Caller} from '../../source/store/ledger.ts';

/** Calls of one caller, counted one by one. */
export type CallerTally = {
	readonly caller: Caller;
	readonly add: (event: CloudTrailEvent) => void;
	/** How many calls, reads, writes and errors. */
	readonly text: () => string;
};

export function emptyTally({principal, application}: Caller): CallerTally {
	const numbers = {calls: 0, reads: 0, writes: 0, errors: 0};
	return {
		caller: {principal, application},
		add({access, errorCode}) {
			numbers.calls++;
			if (access === 'read') numbers.reads++;
			if (access === 'write') numbers.writes++;
			if (errorCode !== '') numbers.errors++;
		},
		text: () => callsText(numbers),
	};
}

export function callsText({
	calls,
	reads,
	writes,
	errors,
}: Readonly<Record<'calls' | 'reads' | 'writes' | 'errors', number>>): string {
	return `${calls} calls, ${reads} reads, ${writes} writes, ${errors} errors`;
}
