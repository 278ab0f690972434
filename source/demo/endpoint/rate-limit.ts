import {ServiceError} from './service-error.ts';

/**
Counts calls per key (an operation in a Region) and refuses, with the error named, those above so many
within any second. `now` is in ms.
*/
export function createRateLimit(
	callsPerSecond: number,
	now: () => number,
): (key: string, errorName: string) => void {
	const recentCalls = new Map<string, readonly number[]>();
	return (key, errorName) => {
		const time = now();
		const recent = (recentCalls.get(key) ?? []).filter(call => time - call < 1000);
		if (recent.length >= callsPerSecond) throw new ServiceError(errorName, 'Rate exceeded');
		recentCalls.set(key, [...recent, time]);
	};
}
