import {hash} from 'node:crypto';
import type {CloudTrailEvent} from '../../cloudtrail/event.ts';

/** A match that is told of. */
export type Alert = {
	/** How many matches it stands for: itself, and what was held back since its group was told of last. */
	readonly matches: number;
	/** ms since then; 0 where the group had not been told of. */
	readonly since: number;
};

type Group = {
	readonly toldAt: number | undefined;
	readonly heldBack: number;
};

/** Groups remembered. The one that was told of longest ago is forgotten first. */
const remembered = 10_000;

/**
Decides which matches are told of: the first of a group, then none until its quiet period is over. What is held back is
told with the next one of the group.
*/
export class AlertGroups {
	readonly #quiet: number;
	readonly #limit: number;
	/** In the order in which they were told of. */
	readonly #groups = new Map<string, Group>();
	#heldBack = 0;

	/** @param quiet how long a group is quiet after it was told of, ms */
	constructor(quiet: number, limit: number = remembered) {
		this.#quiet = quiet;
		this.#limit = limit;
	}

	/** Groups remembered now. */
	get size(): number {
		return this.#groups.size;
	}

	/** Matches that no alert has stood for so far, those of forgotten groups included. */
	get heldBack(): number {
		return this.#heldBack;
	}

	/**
	Takes a match; gives the alert to be told, or undefined where it is held back.
	@param group as `alertGroup` names it
	@param now ms of a clock that never goes back
	@param room `full` where nothing can be told now: the match is held back whatever its group, which stays due
	*/
	take(group: string, now: number, room: 'room' | 'full' = 'room'): Alert | undefined {
		const {toldAt, heldBack} = this.#groups.get(group) ?? {toldAt: undefined, heldBack: 0};
		const isQuiet = toldAt !== undefined && now - toldAt < this.#quiet;
		if (isQuiet || room === 'full') {
			this.#heldBack++;
			this.#remember(group, {toldAt, heldBack: heldBack + 1});
			return undefined;
		}

		this.#heldBack -= heldBack;
		this.#groups.delete(group);
		this.#remember(group, {toldAt: now, heldBack: 0});
		return {matches: heldBack + 1, since: toldAt === undefined ? 0 : now - toldAt};
	}

	#remember(group: string, state: Group): void {
		this.#groups.set(group, state);
		for (const oldest of this.#groups.keys()) {
			if (this.#groups.size <= this.#limit) {
				return;
			}

			this.#groups.delete(oldest);
		}
	}
}

/** What a match is grouped by. */
export type MatchedEvent = Pick<CloudTrailEvent, 'principal' | 'name' | 'errorCode'>;

/** The group of a match: who, which event, which error. Names can be long, so it is a digest of fixed length. */
export function alertGroup({principal, name, errorCode}: MatchedEvent): string {
	return hash('sha1', JSON.stringify([principal, name, errorCode]), 'base64');
}
