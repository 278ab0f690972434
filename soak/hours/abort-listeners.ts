import {getEventListeners} from 'node:events';

/** Counts who listens to abort signals, of whomever they are: Node only warns of those that nobody allowed more. */
export class AbortListeners {
	readonly #signals = new Set<AbortSignal>();
	readonly #usual = AbortSignal.prototype.addEventListener;

	constructor() {
		const signals = this.#signals;
		const usual = this.#usual;
		AbortSignal.prototype.addEventListener = function (
			this: AbortSignal,
			...parameters: Parameters<AbortSignal['addEventListener']>
		) {
			signals.add(this);
			usual.apply(this, parameters);
		};
	}

	/** On all signals that are listened to. */
	get count(): number {
		let count = 0;
		for (const signal of this.#signals) {
			const listeners = getEventListeners(signal, 'abort').length;
			count += listeners;
			// One that nobody listens to, or that is over, is nobody's burden.
			if (listeners === 0 || signal.aborted) this.#signals.delete(signal);
		}

		return count;
	}

	/** Signals are as they were. */
	release(): void {
		AbortSignal.prototype.addEventListener = this.#usual;
	}
}
