import type {CallerLists} from '../../config/caller-lists.ts';
import type {Feed} from '../feed.ts';
import type {RowProgress} from './held-rows.ts';
import type {SaveOutcome, SaveRequest} from './save-state.ts';
import {writeRequest} from './write-request.ts';

type Run = {
	readonly request: SaveRequest;
	readonly progress: RowProgress;
	readonly controller: AbortController;
	readonly ended: Promise<void>;
};

/** Writes files beside the screen, one at a time. */
export class Saver {
	readonly #feed: Feed;
	readonly #callers: CallerLists;
	readonly #now: () => number;
	readonly #changed: () => void;
	#run: Run | undefined;

	/** @param changed called now and then while rows are written */
	constructor(feed: Feed, callers: CallerLists, now: () => number, changed: () => void) {
		this.#feed = feed;
		this.#callers = callers;
		this.#now = now;
		this.#changed = changed;
	}

	/** How many rows of the current request had their turn. */
	get done(): number {
		return this.#run?.progress.done ?? 0;
	}

	/** Carries out a request unless it is the current one; any other is given up. Without one nothing is written. */
	carryOut(
		request: SaveRequest | undefined,
		ended: (request: SaveRequest, outcome: SaveOutcome) => void,
	): void {
		if (this.#run?.request === request) {
			return;
		}

		this.#run?.controller.abort();
		if (request === undefined) {
			return;
		}

		const progress: RowProgress = {done: 0, gone: 0};
		const controller = new AbortController();
		const before = this.#run?.ended;
		const write = async () => {
			await before;
			const outcome = await writeRequest(request, {
				feed: this.#feed,
				known: this.#callers.known,
				now: this.#now,
				progress,
				changed: this.#changed,
				signal: controller.signal,
			});
			if (this.#run?.request === request) {
				this.#run = undefined;
			}

			ended(request, outcome);
		};
		this.#run = {request, progress, controller, ended: write()};
	}

	/** Gives up what is being written, and waits until nothing is left of it. */
	async end(): Promise<void> {
		this.#run?.controller.abort();
		await this.#run?.ended;
	}
}
