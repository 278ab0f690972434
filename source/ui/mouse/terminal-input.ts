import {Transform, type TransformCallback} from 'node:stream';
import {InputSplitter} from './input-splitter.ts';
import {type MouseReport, readMouseReport} from './mouse-report.ts';
import type {Pointer} from './pointer.ts';

/** ms in which the rest of a sequence follows its Esc, as Ink reckons too. */
const patience = 20;

/** What is needed of a terminal that keys are read from. */
export type KeySource = NodeJS.ReadableStream & {
	readonly isTTY?: boolean;
	setRawMode(mode: boolean): unknown;
	ref(): unknown;
	unref(): unknown;
};

/** The keys of a terminal as Ink reads them, without what the terminal tells of the mouse: that goes to who subscribes. */
export class TerminalInput extends Transform implements Pointer {
	readonly isTTY = true;
	readonly #terminal: KeySource;
	readonly #splitter = new InputSplitter();
	readonly #listeners = new Set<(report: MouseReport) => void>();
	#timer: NodeJS.Timeout | undefined;

	constructor(terminal: KeySource) {
		super({decodeStrings: false});
		this.#terminal = terminal;
		// A character can be cut by the end of a chunk.
		terminal.setEncoding('utf8');
		terminal.pipe(this);
	}

	readonly subscribe = (listener: (report: MouseReport) => void): (() => void) => {
		this.#listeners.add(listener);
		return () => this.#listeners.delete(listener);
	};

	setRawMode(mode: boolean): this {
		this.#terminal.setRawMode(mode);
		return this;
	}

	ref(): this {
		this.#terminal.ref();
		return this;
	}

	unref(): this {
		this.#terminal.unref();
		return this;
	}

	override _transform(chunk: unknown, _encoding: string, done: TransformCallback): void {
		clearTimeout(this.#timer);
		for (const {kind, text} of this.#splitter.push(String(chunk))) {
			if (kind === 'keys') {
				this.push(text);
			} else {
				this.#tell(readMouseReport(text));
			}
		}

		if (this.#splitter.isHolding) {
			this.#timer = setTimeout(() => this.push(this.#splitter.release()), patience);
		}

		done();
	}

	override _destroy(error: Error | null, done: (error: Error | null) => void): void {
		clearTimeout(this.#timer);
		done(error);
	}

	#tell(report: MouseReport | undefined): void {
		if (report !== undefined) {
			for (const listener of this.#listeners) {
				listener(report);
			}
		}
	}
}
