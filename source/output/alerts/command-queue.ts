import {type CommandInput, type CommandOutcome, runCommand} from './command.ts';

export type CommandLimits = {
	/** Commands that run at the same time. */
	readonly atOnce: number;
	/** Commands that wait for their turn. */
	readonly waiting: number;
	/** ms that one may run, and that all together may once the run has ended. */
	readonly longest: number;
};

export type QueueOptions = {
	readonly limits: CommandLimits;
	/** Ends what runs and leaves out what waits. */
	readonly atOnce: AbortSignal;
	readonly heard: (line: string) => void;
	readonly ended: (outcome: CommandOutcome) => void;
};

/** Runs one command for each input it is given, a few at the same time, the others in their order. */
export class CommandQueue {
	readonly #command: string;
	readonly #options: QueueOptions;
	readonly #stopping = new AbortController();
	readonly #running = new Set<Promise<void>>();
	#waiting: CommandInput[] = [];
	#left = 0;

	constructor(command: string, options: QueueOptions) {
		this.#command = command;
		this.#options = options;
		options.atOnce.addEventListener('abort', this.#stop);
	}

	/** Whether another input can be taken. */
	get room(): 'room' | 'full' {
		const {atOnce, waiting} = this.#options.limits;
		const isFull =
			this.#stopping.signal.aborted ||
			(this.#running.size >= atOnce && this.#waiting.length >= waiting);
		return isFull ? 'full' : 'room';
	}

	/** Commands running or waiting. */
	get size(): number {
		return this.#running.size + this.#waiting.length;
	}

	/** To be asked for `room` first. */
	add(input: CommandInput): void {
		this.#waiting.push(input);
		this.#start();
	}

	/**
	Waits until all have ended, for as long as one may run; what is left then is ended, and what waits is never run. Gives
	how many these were.
	*/
	async end(): Promise<number> {
		const timer = setTimeout(this.#stop, this.#options.limits.longest);
		while (this.#running.size > 0) {
			await Promise.race(this.#running);
		}

		clearTimeout(timer);
		return this.#left;
	}

	readonly #stop = (): void => {
		this.#left = this.size;
		this.#waiting = [];
		this.#stopping.abort();
	};

	#start(): void {
		const {limits, heard, ended} = this.#options;
		while (this.#running.size < limits.atOnce) {
			const input = this.#waiting.shift();
			if (input === undefined) {
				return;
			}

			const run = runCommand(this.#command, input, {
				longest: limits.longest,
				signal: this.#stopping.signal,
				heard,
			}).then(outcome => {
				this.#running.delete(run);
				ended(outcome);
				this.#start();
			});
			this.#running.add(run);
		}
	}
}
