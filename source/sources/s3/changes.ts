import {untilAborted} from '../until-aborted.ts';

/** Lets several wait for the next change of something; they look again whether it is the one they wait for. */
export class Changes {
	#tell = () => {};
	#next = this.#begin();

	tell(): void {
		const tell = this.#tell;
		this.#next = this.#begin();
		tell();
	}

	/** Rejects when the signal is aborted first. */
	next(signal: AbortSignal): Promise<void> {
		return untilAborted(this.#next, signal);
	}

	#begin(): Promise<void> {
		return new Promise(resolve => {
			this.#tell = resolve;
		});
	}
}
