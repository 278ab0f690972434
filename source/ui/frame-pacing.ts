const shortestPause = 66;

/** Frames drawn for new data take at most this share of the time. */
const drawingShare = 1 / 3;

/**
Draws soon after each request, but never so often that drawing takes more than a third of the time: at a
flood of events the keys come first.
*/
export class FramePacing {
	#draw: (() => void) | undefined;
	#timer: NodeJS.Timeout | undefined;
	#lastAt = Number.NEGATIVE_INFINITY;
	#cost = 0;

	/** Begins to draw on request; the returned function ends it. */
	start(draw: () => void): () => void {
		this.#draw = draw;
		return () => {
			clearTimeout(this.#timer);
			this.#timer = undefined;
			this.#draw = undefined;
		};
	}

	readonly request = (): void => {
		if (this.#timer !== undefined || this.#draw === undefined) {
			return;
		}

		const pause = Math.max(shortestPause, this.#cost / drawingShare);
		const wait = Math.max(0, this.#lastAt + pause - performance.now());
		this.#timer = setTimeout(() => {
			this.#timer = undefined;
			this.#lastAt = performance.now();
			this.#draw?.();
		}, wait);
	};

	/** @param cost ms that the last frame took to draw */
	readonly drawn = (cost: number): void => {
		this.#cost = cost;
	};
}
