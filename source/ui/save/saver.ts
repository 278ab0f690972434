import {homedir} from 'node:os';
import {join, resolve} from 'node:path';
import type {CallerLists} from '../../config/caller-lists.ts';
import {Failure} from '../../failure.ts';
import {
	formatOfName,
	type ReportFormat,
	type RowFormat,
} from '../../output/export/export-format.ts';
import {saveReport} from '../../output/export/save-report.ts';
import {saveRows} from '../../output/export/save-rows.ts';
import type {Arrival} from '../../store/event-store.ts';
import type {Feed} from '../feed.ts';
import {heldRows, type RowProgress} from './held-rows.ts';
import {reportOf, timelineOf} from './report-of.ts';
import {ReportTally} from './report-tally.ts';
import type {SaveOutcome, SaveRequest} from './save-state.ts';

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
			const outcome = await this.#outcome(request, progress, controller.signal);
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

	async #outcome(
		request: SaveRequest,
		progress: RowProgress,
		signal: AbortSignal,
	): Promise<SaveOutcome> {
		const path = pathOf(request.name);
		const named = formatOfName(path);
		try {
			switch (named.kind) {
				case 'mistake':
					return {kind: 'failed', message: named.message};
				case 'rows':
					return await this.#rows(path, named.format, request, progress, signal);
				case 'report':
					return await this.#report(path, named.format, request, progress, signal);
			}
		} catch (error) {
			return {kind: 'failed', message: error instanceof Failure ? error.message : String(error)};
		}
	}

	async #rows(
		path: string,
		format: RowFormat,
		{rows, existing}: SaveRequest,
		progress: RowProgress,
		signal: AbortSignal,
	): Promise<SaveOutcome> {
		const saved = await saveRows({
			path,
			existing,
			format,
			rows: this.#held(rows, progress),
			progress: () => {},
			signal,
		});
		return saved.kind === 'written' ? {...saved, path, gone: progress.gone} : saved;
	}

	async *#held(rows: readonly number[], progress: RowProgress): AsyncIterable<Arrival> {
		for await (const batch of heldRows(this.#feed.store, rows, progress)) {
			yield* batch;
			this.#changed();
		}
	}

	async #report(
		path: string,
		format: ReportFormat,
		{rows, existing, filter}: SaveRequest,
		progress: RowProgress,
		signal: AbortSignal,
	): Promise<SaveOutcome> {
		const overTime = timelineOf(this.#feed, rows);
		const tally = new ReportTally();
		let leftOut = 0;
		for await (const {event} of this.#held(rows, progress)) {
			if (signal.aborted) {
				return {kind: 'aborted'};
			}

			if (event === undefined) {
				leftOut++;
			} else {
				tally.add(event);
			}
		}

		const {known} = this.#callers;
		const report = reportOf(tally, overTime, this.#feed, known, filter, this.#now());
		const kind = await saveReport({path, existing, format, report});
		return kind === 'exists'
			? {kind}
			: {kind, path, rows: tally.events, leftOut, gone: progress.gone};
	}
}

/** As a shell would read it. */
function pathOf(name: string): string {
	return name.startsWith('~/') ? join(homedir(), name.slice('~/'.length)) : resolve(name);
}
