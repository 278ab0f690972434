import type {KnownCallers} from '../../config/known-callers.ts';
import {Failure} from '../../failure.ts';
import {parseFilter} from '../../filter/parse.ts';
import {noSavedFilters, type SavedFilters} from '../../filter/saved-name.ts';
import {remembered} from '../remembered.ts';
import {type Ask, type AskRequest, readPeriod} from './ask.ts';
import type {Counted, OfferedEngine, Question, Questioning} from './counting-engine.ts';

/** How far an answer is. */
export type Answer = {
	/** Undefined until the first counts come. */
	readonly counted: Counted | undefined;
	readonly scannedBytes: number;
	readonly matched: number | undefined;
	/** Why there will be no more of it, in one sentence. */
	readonly failure: string | undefined;
};

/** Whether questions can be shown and asked. */
export type Readiness =
	| {readonly kind: 'no engine'; readonly reason: string}
	| {readonly kind: 'opening'}
	| {readonly kind: 'ready'}
	| {readonly kind: 'failed'; readonly reason: string};

type Opening = {
	readonly openedAt: number;
	readonly controller: AbortController;
	readonly result:
		| {readonly kind: 'opening'}
		| {readonly kind: 'failed'; readonly reason: string}
		| {readonly kind: 'ready'; readonly questioning: Questioning};
};

type Run = {
	readonly request: AskRequest;
	readonly controller: AbortController;
	answer: Answer;
	ended: Promise<void>;
};

const unanswered: Answer = {
	counted: undefined,
	scannedBytes: 0,
	matched: undefined,
	failure: undefined,
};

/** Asks an engine beside the screen, one question at a time. */
export class Asker {
	readonly #offered: OfferedEngine;
	readonly #callers: {readonly known: KnownCallers};
	readonly #changed: () => void;
	readonly #saved: SavedFilters;
	#opening: Opening | undefined;
	#run: Run | undefined;
	/** Runs that were given up and are still being stopped. */
	readonly #ending = new Set<Promise<void>>();
	#lastScanned: number | undefined;

	/** @param changed called when there is more to show */
	constructor(
		offered: OfferedEngine,
		callers: {readonly known: KnownCallers},
		changed: () => void,
		saved: SavedFilters = noSavedFilters,
	) {
		this.#offered = offered;
		this.#callers = callers;
		this.#changed = changed;
		this.#saved = saved;
	}

	/** As people call the engine. */
	get name(): string {
		return this.#offered.kind === 'engine' ? this.#offered.engine.name : '';
	}

	get readiness(): Readiness {
		return this.#offered.kind === 'none'
			? {kind: 'no engine', reason: this.#offered.reason}
			: (this.#opening?.result ?? {kind: 'opening'});
	}

	/** What is to be known before anything is asked. */
	get notes(): readonly string[] {
		return this.#questioning?.notes ?? [];
	}

	/** What the last run of this program read, bytes; undefined before there was one. */
	get lastScanned(): number | undefined {
		return this.#lastScanned;
	}

	/** The answer to the current request, as far as it has come. */
	get answer(): Answer {
		return this.#run?.answer ?? unanswered;
	}

	/** The query that a request runs; undefined where it cannot be written yet. */
	questionOf({filter, fields, period, to}: AskRequest): Question | undefined {
		return this.#questionOf(this.#questioning, filter, fields, period, to);
	}

	/** Does what the screen asks: looks up what a question takes, runs a request once, stops what is asked no more. */
	carryOut(ask: Ask | undefined): void {
		const request = ask?.kind === 'answer' ? ask.request : undefined;
		if (this.#run !== undefined && this.#run.request !== request) {
			this.#giveUp(this.#run);
		}

		if (ask === undefined && this.#opening?.result.kind === 'opening') {
			this.#opening.controller.abort();
			this.#opening = undefined;
		}

		if (ask?.kind === 'question') {
			this.#open(ask.openedAt);
		}

		if (request !== undefined && this.#run === undefined) {
			this.#start(request);
		}
	}

	/** Stops what runs, and waits until it is stopped. */
	async end(): Promise<void> {
		this.carryOut(undefined);
		await Promise.all(this.#ending);
	}

	get #questioning(): Questioning | undefined {
		const result = this.#opening?.result;
		return result?.kind === 'ready' ? result.questioning : undefined;
	}

	readonly #questionOf = remembered(
		(
			questioning: Questioning | undefined,
			filter: string,
			fields: AskRequest['fields'],
			period: string,
			to: number,
		): Question | undefined => {
			const parsed = parseFilter(filter, this.#saved);
			const length = readPeriod(period);
			return parsed.kind === 'mistake' || length === undefined
				? undefined
				: questioning?.question({clauses: parsed.clauses, fields, from: to - length, to});
		},
	);

	/** Once for each time a question is opened, unless it has succeeded before. */
	#open(openedAt: number): void {
		const opening = this.#opening;
		if (
			this.#offered.kind === 'none' ||
			opening?.result.kind === 'ready' ||
			opening?.openedAt === openedAt
		) {
			return;
		}

		const controller = new AbortController();
		const begun: Opening = {openedAt, controller, result: {kind: 'opening'}};
		const conclude = (result: Opening['result']) => {
			if (this.#opening === begun) {
				this.#opening = {...begun, result};
				this.#changed();
			}
		};
		this.#opening = begun;
		this.#offered.engine.open(controller.signal).then(
			questioning => conclude({kind: 'ready', questioning}),
			error => conclude({kind: 'failed', reason: sentenceOf(error)}),
		);
	}

	#start(request: AskRequest): void {
		const question = this.questionOf(request);
		if (question === undefined) {
			return;
		}

		const run: Run = {
			request,
			controller: new AbortController(),
			answer: unanswered,
			ended: Promise.resolve(),
		};
		this.#run = run;
		run.ended = this.#follow(run, question);
	}

	async #follow(run: Run, question: Question): Promise<void> {
		const tell = (news: Partial<Answer>) => {
			run.answer = {...run.answer, ...news};
			this.#changed();
		};
		const isKnown = (principal: string, application: string) =>
			this.#callers.known.isKnown(principal, application);
		try {
			for await (const update of question.ask({isKnown}, run.controller.signal)) {
				if (update.kind === 'counted') {
					const {groups, calls, completeness} = update;
					tell({counted: {groups, calls, completeness}});
				} else {
					this.#lastScanned = update.scannedBytes;
					tell({scannedBytes: update.scannedBytes, matched: update.matched});
				}
			}
		} catch (error) {
			if (!run.controller.signal.aborted) {
				tell({failure: sentenceOf(error)});
			}
		}
	}

	#giveUp(run: Run): void {
		run.controller.abort();
		this.#run = undefined;
		const {ended} = run;
		this.#ending.add(ended);
		ended.then(() => this.#ending.delete(ended));
	}
}

function sentenceOf(error: unknown): string {
	return error instanceof Failure ? error.message : String(error);
}
