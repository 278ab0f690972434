import {randomUUID} from 'node:crypto';
import type {ServerResponse} from 'node:http';
import {eventStreamContentType} from './event-stream.ts';
import type {HeldLogEvent, LogGroup} from './log-group.ts';
import {type SessionBreakage, sendBreakage} from './session-breakage.ts';
import {SilentLoss} from './silent-loss.ts';
import type {TailRequest} from './start-live-tail.ts';
import {startFrames, type TailedEvent, updateFrame} from './tail-frames.ts';

const mostUpdatesWaiting = 10;

export type TailSessionTimes = {
	/** ms between updates. */
	readonly updateInterval: number;
	/** ms until the session times out. */
	readonly sessionDuration: number;
};

/**
One StartLiveTail stream: start, an update each interval, the timeout at the end. A client that does not
read makes up to 10 updates wait here (which is 5,000 events); then the oldest is dropped.
*/
export class TailSession {
	readonly #request: TailRequest;
	readonly #response: ServerResponse;
	readonly #release: (() => void)[] = [];
	#tailed: TailedEvent[] = [];
	#waiting: Buffer[] = [];
	readonly #lostShare: () => number;
	readonly #loss = new SilentLoss();

	/** @param lostShare of the events that are silently lost, 0 to 1 */
	constructor(
		request: TailRequest,
		response: ServerResponse,
		times: TailSessionTimes,
		lostShare: () => number,
	) {
		this.#request = request;
		this.#response = response;
		this.#lostShare = lostShare;
		this.#start();
		const updates = setInterval(() => this.#update(), times.updateInterval);
		const timeout = setTimeout(() => this.break('session-timeout'), times.sessionDuration);
		this.#release.push(
			() => clearInterval(updates),
			() => clearTimeout(timeout),
			...request.logGroups.map(logGroup =>
				logGroup.onAppend(events => this.#collect(logGroup, events)),
			),
		);
		response.on('drain', () => this.#flush());
		response.once('close', () => this.stop());
	}

	/** Ends the session, or spoils it, in one of the ways that sessions end. */
	break(breakage: SessionBreakage): void {
		this.stop();
		if (!this.#response.writableEnded) sendBreakage(this.#response, breakage);
	}

	/** Frees all that the session holds. Nothing more is sent; the connection stays as it is. */
	stop(): void {
		for (const release of this.#release.splice(0)) release();
		this.#tailed = [];
		this.#waiting = [];
	}

	#start(): void {
		const requestId = randomUUID();
		this.#response.writeHead(200, {
			'content-type': eventStreamContentType,
			'x-amzn-requestid': requestId,
		});
		for (const frame of startFrames(this.#request, requestId)) this.#send(frame);
	}

	#collect(logGroup: LogGroup, events: readonly HeldLogEvent[]): void {
		for (const event of events) {
			if (this.#request.isSelected(event) && !this.#loss.takes(this.#lostShare())) {
				this.#tailed.push({logGroup, event});
			}
		}
	}

	#update(): void {
		const tailed = this.#tailed;
		this.#tailed = [];
		this.#send(updateFrame(tailed));
	}

	#send(frame: Buffer): void {
		this.#waiting.push(frame);
		this.#flush();
		if (this.#waiting.length > mostUpdatesWaiting) this.#waiting.shift();
	}

	#flush(): void {
		while (!this.#response.writableNeedDrain) {
			const frame = this.#waiting.shift();
			if (frame === undefined) return;
			this.#response.write(frame);
		}
	}
}
