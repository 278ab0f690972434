import type {CloudTrailEvent} from '../../source/cloudtrail/event.ts';

/** Calls of one caller, counted one by one. */
export type CallerTally = {
	readonly add: (event: CloudTrailEvent) => void;
	/** How many calls, reads, writes and errors. */
	readonly text: () => string;
};

export function emptyTally(): CallerTally {
	const numbers = {calls: 0, reads: 0, writes: 0, errors: 0};
	return {
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
