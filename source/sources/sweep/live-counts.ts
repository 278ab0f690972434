import type {Range} from './range.ts';

const second = 1000;
/** Seconds remembered; a sweep that is further behind than three hours does not compare. */
const most = 3 * 60 * 60;

/** How many log events Live Tail delivered for each second of CloudWatch timestamps. */
export class LiveCounts {
	readonly #counts = new Map<number, number>();

	add(timestamp: number): void {
		const key = Math.floor(timestamp / second);
		const count = this.#counts.get(key);
		this.#counts.set(key, (count ?? 0) + 1);
		if (count !== undefined || this.#counts.size <= most) return;
		// In order of arrival, which is about that of timestamps.
		const [oldest] = this.#counts.keys();
		if (oldest !== undefined) this.#counts.delete(oldest);
	}

	/** Those of every second that the range touches. */
	within({from, to}: Range): number {
		let sum = 0;
		const last = Math.floor(to / second);
		for (let key = Math.floor(from / second); key <= last; key++) sum += this.#counts.get(key) ?? 0;
		return sum;
	}

	/** Drops what lies wholly before a timestamp. */
	forgetBefore(timestamp: number): void {
		const limit = Math.floor(timestamp / second);
		for (const key of this.#counts.keys()) if (key < limit) this.#counts.delete(key);
	}
}
