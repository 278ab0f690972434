import {parseDuration} from '../duration.ts';
import {Failure} from '../failure.ts';

/** A timer's longest time in Node; a longer one would be over at once. */
const longestDuration = 2 ** 31 - 1;

/** The account-wide quota of FilterLogEvents in the Region where it is highest. */
const mostSweepCalls = 25;
export const sessionCounts = [1, 2, 4, 8] as const;

export function given(name: string, value: string | undefined): string | undefined {
	return value === undefined ? undefined : notEmpty(name, value);
}

export function notEmpty(name: string, value: string): string {
	if (value === '') {
		throw new Failure(2, `${name} wants a value.`);
	}

	return value;
}

export function duration(text: string | undefined): number | undefined {
	if (text === undefined) {
		return undefined;
	}

	const length = parseDuration(text);
	if (length === undefined || length === 0) {
		throw new Failure(2, `--duration wants a time such as 30s, 15m, 2h or 3d, not “${text}”.`);
	}

	if (length > longestDuration) {
		throw new Failure(2, '--duration can be 24d at the most.');
	}

	return length;
}

/** A time that may be nothing, `0s`. */
export function quietPeriod(name: string, text: string): number {
	const length = parseDuration(text);
	if (length === undefined) {
		throw new Failure(2, `${name} wants a time such as 30s, 5m, 2h or 0s, not “${text}”.`);
	}

	return length;
}

export function sweepRate(name: string, text: string | undefined): number | undefined {
	const rate = text === undefined ? undefined : Number(text);
	if (rate !== undefined && !(rate > 0 && rate <= mostSweepCalls)) {
		throw new Failure(
			2,
			`${name} wants calls a second, above 0 and up to ${mostSweepCalls}, not “${text}”.`,
		);
	}

	return rate;
}

export function sessions(name: string, text: string | undefined): 1 | 2 | 4 | 8 {
	const number = sessionCounts.find(allowed => String(allowed) === (text ?? '1'));
	if (number === undefined) {
		throw new Failure(2, `${name} is 1, 2, 4 or 8, not “${text}”.`);
	}

	return number;
}

export function count(name: string, text: string | undefined): number | undefined {
	if (text === undefined) {
		return undefined;
	}

	if (!/^[1-9]\d{0,8}$/.test(text)) {
		throw new Failure(2, `${name} wants a whole number from 1 on, not “${text}”.`);
	}

	return Number(text);
}
