import {randomUUID} from 'node:crypto';
import {lastBytes, type SessionBreakage} from '../../source/demo/endpoint/session-breakage.ts';
import {SilentLoss} from '../../source/demo/endpoint/silent-loss.ts';
import type {TailRequest} from '../../source/demo/endpoint/start-live-tail.ts';
import {
	startFrames,
	type TailedEvent,
	updateFrame,
} from '../../source/demo/endpoint/tail-frames.ts';

/** How a session ends here; what only a real connection can do is left out. */
export type SessionEnd = Exclude<SessionBreakage, 'endless-frame' | 'slow-frame'>;

/** One tail session: the stream of its frames, without a connection. Iterating reads it, leaving the loop closes it. */
export class SimulatedSession {
	readonly logGroupArns: readonly string[];
	readonly openedAt: number;
	readonly #loss = new SilentLoss();
	readonly #closed: () => void;
	readonly #release: readonly (() => void)[];
	#frames: Buffer[];
	#tailed: TailedEvent[] = [];
	#end: 'open' | 'silent' | 'done' | 'reset' = 'open';
	#wake: () => void = () => {};

	/** @param lostShare of the events that are silently lost, 0 to 1 */
	constructor(
		request: TailRequest,
		openedAt: number,
		lostShare: () => number,
		closed: (session: SimulatedSession) => void,
	) {
		this.logGroupArns = request.logGroups.map(({logGroupArn}) => logGroupArn);
		this.openedAt = openedAt;
		this.#frames = [...startFrames(request, randomUUID())];
		this.#closed = () => closed(this);
		this.#release = request.logGroups.map(logGroup =>
			logGroup.onAppend(events => {
				for (const event of events) {
					if (request.isSelected(event) && !this.#loss.takes(lostShare())) {
						this.#tailed.push({logGroup, event});
					}
				}
			}),
		);
	}

	/** Sends what came since the last update. */
	update(): void {
		const tailed = this.#tailed;
		this.#tailed = [];
		if (this.#end === 'open') this.#send(updateFrame(tailed));
	}

	break(how: SessionEnd): void {
		if (this.#end !== 'open') return;
		if (how === 'silence') {
			this.#end = 'silent';
			return;
		}

		this.#end = how === 'reset' ? 'reset' : 'done';
		if (how !== 'reset' && how !== 'close') this.#frames.push(lastBytes(how));
		this.#leave();
	}

	/** The other side is gone. */
	leave(): void {
		this.#end = 'done';
		this.#frames = [];
		this.#leave();
	}

	async *[Symbol.asyncIterator](): AsyncGenerator<Buffer, void, undefined> {
		try {
			while (true) {
				const frame = this.#frames.shift();
				if (frame !== undefined) {
					yield frame;
					continue;
				}

				if (this.#end === 'done') return;
				if (this.#end === 'reset') {
					throw Object.assign(new Error('read ECONNRESET'), {code: 'ECONNRESET'});
				}

				await new Promise<void>(resolve => {
					this.#wake = resolve;
				});
			}
		} finally {
			this.leave();
		}
	}

	#send(frame: Buffer): void {
		this.#frames.push(frame);
		this.#wake();
	}

	#leave(): void {
		for (const release of this.#release) release();
		this.#tailed = [];
		this.#closed();
		this.#wake();
	}
}
