import type {ServerResponse} from 'node:http';
import {ServiceError} from './service-error.ts';
import type {SessionBreakage} from './session-breakage.ts';
import type {TailRequest} from './start-live-tail.ts';
import {TailSession, type TailSessionTimes} from './tail-session.ts';

/** The Live Tail sessions that are open: as long as their connections are. */
export class TailSessions {
	readonly #limit: number;
	readonly #times: TailSessionTimes;
	/** Each with the account and Region that it counts for. */
	readonly #open = new Map<TailSession, string>();
	#lostShare = 0;

	constructor(limit: number, times: TailSessionTimes) {
		this.#limit = limit;
		this.#times = times;
	}

	get size(): number {
		return this.#open.size;
	}

	/** Streams the answer; throws a LimitExceededException when the account has its sessions in the Region. */
	open(request: TailRequest, response: ServerResponse): void {
		if (response.destroyed) return;
		const owner = request.logGroups.map(({accountId, region}) => `${accountId} ${region}`)[0] ?? '';
		if ([...this.#open.values()].filter(other => other === owner).length >= this.#limit) {
			throw new ServiceError('LimitExceededException', 'Rate exceeded');
		}
		const session = new TailSession(request, response, this.#times, () => this.#lostShare);
		this.#open.set(session, owner);
		response.once('close', () => this.#open.delete(session));
	}

	/** Frees all sessions, before their connections are closed. */
	stop(): void {
		for (const session of this.#open.keys()) session.stop();
		this.#open.clear();
	}

	/** Open and later sessions leave out this share of the events without a word. */
	loseSilently(share: number): void {
		this.#lostShare = share;
	}

	breakOldest(breakage: SessionBreakage): void {
		const [oldest] = this.#open.keys();
		oldest?.break(breakage);
	}

	break(breakage: SessionBreakage): void {
		for (const session of this.#open.keys()) session.break(breakage);
	}
}
