import type {Region} from './account.ts';
import type {Failure} from './failures.ts';
import type {Network} from './network.ts';
import type {Ask} from './requests/request.ts';
import type {Rhythm} from './rhythm.ts';
import type {Identity} from './session.ts';

/** Somebody who calls, and what it usually does. */
export type Application = {
	readonly identity: Identity;
	readonly userAgent: string;
	readonly network: Network;
	readonly region: Region;
	readonly console?: true;
	readonly habits: readonly Habit[];
};

export type Habit = {
	/** Calls a second. */
	readonly rhythm: Rhythm;
	readonly ask: Ask;
	readonly mishap?: Mishap;
};

/** A share of the calls fails. */
export type Mishap = {readonly share: Rhythm; readonly failure: Failure};

export function habit(rhythm: Rhythm, ask: Ask, mishap?: Mishap): Habit {
	return mishap ? {rhythm, ask, mishap} : {rhythm, ask};
}

export function fails(share: Rhythm, failure: Failure): Mishap {
	return {share, failure};
}
