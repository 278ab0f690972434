import type {Caller} from '../store/ledger.ts';
import type {KnownCallers} from './known-callers.ts';
import {
	addKnownCaller,
	addKnownLine,
	readKnownCallers,
	removeKnownCaller,
} from './known-callers-file.ts';

/** The user's own list of known callers and those given beside it, read anew with each change. */
export class CallerLists {
	readonly #own: string;
	readonly #others: readonly string[];
	#known: KnownCallers;

	/** Throws a `Failure` where a list cannot be read. The user's own need not be there. */
	constructor(own: string, others: readonly string[]) {
		this.#own = own;
		this.#others = others;
		this.#known = readKnownCallers(own, others);
	}

	get known(): KnownCallers {
		return this.#known;
	}

	/** Writes a caller into the user's own list. Throws a `Failure` where that cannot be done. */
	add(caller: Caller): void {
		addKnownCaller(this.#own, caller);
		this.#known = readKnownCallers(this.#own, this.#others);
	}

	/**
	Writes a line of a list, such as `etl-* @ *`, into the user's own; one that names no caller is left out. Throws a
	`Failure` where that cannot be done.
	*/
	addLine(line: string): void {
		addKnownLine(this.#own, line);
		this.#known = readKnownCallers(this.#own, this.#others);
	}

	/** Takes a caller out of the user's own list. Throws a `Failure` where that cannot be done. */
	remove(caller: Caller): void {
		removeKnownCaller(this.#own, caller);
		this.#known = readKnownCallers(this.#own, this.#others);
	}
}
