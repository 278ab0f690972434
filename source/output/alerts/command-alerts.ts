import {oneLineJson} from '../../cloudtrail/json-tokens.ts';
import {AlertGroups, alertGroup, type MatchedEvent} from './alert-groups.ts';
import type {CommandOutcome} from './command.ts';
import {type CommandLimits, CommandQueue} from './command-queue.ts';
import {failureSentence, fullSentence, totalSentences} from './command-sentences.ts';

export const commandLimits: CommandLimits = {atOnce: 4, waiting: 500, longest: 60_000};

export type CommandAlertOptions = {
	/** What the shell runs. */
	readonly command: string;
	/** ms that a group is quiet after a command was run for it. */
	readonly quiet: number;
	readonly limits: CommandLimits;
	/** Ends the commands that run and leaves out those that wait. */
	readonly atOnce: AbortSignal;
	/** ms of a clock that never goes back. */
	readonly now: () => number;
	/** Where each line that a command writes is shown; without it the last one is told with what goes wrong. */
	readonly show?: ((line: string) => void) | undefined;
};

/**
Runs a command for the matches of a run: for the first of a principal, event and error, then for none of these until a
quiet period is over. The record is one line of JSON on its standard input, and `TRAILTAIL_MATCHES` says how many matches
it stands for, `TRAILTAIL_SECONDS` since when. Nothing waits for it but `end`.
*/
export class CommandAlerts {
	readonly #options: CommandAlertOptions;
	readonly #groups: AlertGroups;
	readonly #queue: CommandQueue;
	readonly #told = new Set<string>();
	#note: (sentence: string) => void = () => {};
	#run = 0;
	#failed = 0;

	constructor(options: CommandAlertOptions) {
		this.#options = options;
		this.#groups = new AlertGroups(options.quiet);
		this.#queue = new CommandQueue(options.command, {
			limits: options.limits,
			atOnce: options.atOnce,
			heard: line => options.show?.(line),
			ended: outcome => this.#ended(outcome),
		});
	}

	/** Commands running or waiting. */
	get size(): number {
		return this.#queue.size;
	}

	/**
	What goes wrong is told there from now on, each sentence once.
	@param note a command may have written some of what it gets, so it may hold anything
	*/
	tell(note: (sentence: string) => void): void {
		this.#note = note;
	}

	/** @param text gives the record as it was received */
	take(event: MatchedEvent, text: () => string): void {
		const {room} = this.#queue;
		const alert = this.#groups.take(alertGroup(event), this.#options.now(), room);
		if (room === 'full') this.#tellOnce(fullSentence);
		if (alert === undefined) {
			return;
		}

		this.#run++;
		this.#queue.add({
			text: `${oneLineJson(text())}\n`,
			numbers: {
				TRAILTAIL_MATCHES: alert.matches,
				TRAILTAIL_SECONDS: Math.round(alert.since / 1000),
			},
		});
	}

	/** Waits for the commands, no longer than one may run; gives what is to be told of them all, a sentence each. */
	async end(): Promise<readonly string[]> {
		const left = await this.#queue.end();
		const {heldBack} = this.#groups;
		return totalSentences({run: this.#run, failed: this.#failed, left, heldBack});
	}

	#ended(outcome: CommandOutcome): void {
		if (outcome.kind !== 'failed') {
			return;
		}

		this.#failed++;
		const said =
			this.#options.show === undefined && outcome.lastLine !== ''
				? ` It said: ${outcome.lastLine}`
				: '';
		this.#tellOnce(failureSentence(outcome.failure), said);
	}

	#tellOnce(sentence: string, said = ''): void {
		if (!this.#told.has(sentence)) {
			this.#told.add(sentence);
			this.#note(sentence + said);
		}
	}
}
