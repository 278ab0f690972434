/** ms between two announcements. */
export const announcementPause = 5000;

/** Announces the first text at once; those that come soon after it are announced together, by the first of them. */
export class Announcer {
	readonly #announce: (text: string) => void;
	#waiting: {readonly text: string; readonly others: number} | undefined;
	#timer: NodeJS.Timeout | undefined;

	constructor(announce: (text: string) => void) {
		this.#announce = announce;
	}

	add(text: string): void {
		const waiting = this.#waiting;
		this.#waiting =
			waiting === undefined ? {text, others: 0} : {...waiting, others: waiting.others + 1};
		if (this.#timer === undefined) this.#next();
	}

	/** Leaves what is not announced yet. */
	clear(): void {
		clearTimeout(this.#timer);
		this.#timer = undefined;
		this.#waiting = undefined;
	}

	readonly #next = (): void => {
		this.#timer = undefined;
		if (this.#waiting === undefined) {
			return;
		}

		const {text, others} = this.#waiting;
		this.#waiting = undefined;
		this.#timer = setTimeout(this.#next, announcementPause);
		this.#announce(others === 0 ? text : `${others + 1} alerts, the first ${text}`);
	};
}
