import {Random, seedOf} from './random.ts';
import {type Moment, secondsPerDay} from './rhythm.ts';

/** The `userIdentity` of a record. */
export type UserIdentity = {
	readonly type: string;
	readonly arn?: string;
	readonly [field: string]: unknown;
};

/** One spell of credentials: what is drawn from `random` stays the same as long as it lasts. */
export type Session = {
	readonly random: Random;
	/** When it began, in seconds since the epoch. */
	readonly since: number;
};

/** Who calls: `sessions` of them live side by side, and each is followed by another. */
export type Identity = {
	readonly name: string;
	readonly sessions: number;
	userIdentity(session: Session): UserIdentity;
};

const sessionSeconds = 2 * secondsPerDay;

/** The session that is in one of an identity's places at a moment. */
export function sessionOf({name, sessions}: Identity, random: Random, moment: Moment): Session {
	const seeds = [moment.seed, seedOf(name), random.below(sessions)];
	const shift = new Random(...seeds).below(sessionSeconds);
	const turn = Math.floor((moment.second + shift) / sessionSeconds);
	return {random: new Random(...seeds, turn), since: turn * sessionSeconds - shift};
}
