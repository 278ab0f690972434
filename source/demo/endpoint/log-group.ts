import {partitionOf} from './partition.ts';

/** A log event as a producer hands it over. Times in ms since the epoch. */
export type LogEvent = {
	/** For a CloudTrail record the time it was delivered. */
	readonly timestamp: number;
	readonly ingestionTime: number;
	readonly logStreamName: string;
	readonly message: string;
};

/** A log event as a log group holds it. */
export type HeldLogEvent = LogEvent & {
	/** Counts the events appended to the log group. */
	readonly sequence: number;
	/** UTF-8 size of the message. */
	readonly bytes: number;
};

/** The place of an event in the order of FilterLogEvents. */
export type EventPosition = Pick<HeldLogEvent, 'timestamp' | 'ingestionTime' | 'sequence'>;

/** Log classes as DescribeLogGroups names them. Live Tail wants STANDARD. */
export type LogGroupClass = 'STANDARD' | 'INFREQUENT_ACCESS' | 'DELIVERY';

export type LogGroupOptions = {
	readonly name: string;
	readonly accountId: string;
	readonly region: string;
	readonly class?: LogGroupClass;
	/** ms since the epoch. */
	readonly creationTime?: number;
	/** Bytes of messages held, 128 MiB; above it the oldest events go. */
	readonly capacity?: number;
};

type Listener = (events: readonly HeldLogEvent[]) => void;

/** A log group in memory: what was appended, in the order of timestamps, and a bell for what is new. */
export class LogGroup {
	readonly name: string;
	readonly accountId: string;
	readonly region: string;
	readonly class: LogGroupClass;
	readonly creationTime: number;
	/** The ARN that Live Tail takes: without the `:*` at its end. */
	readonly logGroupArn: string;
	readonly #capacity: number;
	readonly #listeners = new Set<Listener>();
	readonly #events: HeldLogEvent[] = [];
	#storedBytes = 0;
	#appended = 0;
	#latestIngestionTime: number | undefined;

	constructor(options: LogGroupOptions) {
		this.name = options.name;
		this.accountId = options.accountId;
		this.region = options.region;
		this.class = options.class ?? 'STANDARD';
		this.creationTime = options.creationTime ?? Date.now();
		this.#capacity = options.capacity ?? 128 * 1024 * 1024;
		this.logGroupArn = `arn:${partitionOf(options.region)}:logs:${options.region}:${options.accountId}:log-group:${options.name}`;
	}

	/** Every event held, sorted by timestamp, then ingestion time, then arrival. */
	get events(): readonly HeldLogEvent[] {
		return this.#events;
	}

	get storedBytes(): number {
		return this.#storedBytes;
	}

	/** When the newest event arrived, in ms; undefined before the first. */
	get latestIngestionTime(): number | undefined {
		return this.#latestIngestionTime;
	}

	/** Takes events in any order of time. Live Tail sessions get them with their next update. */
	append(events: readonly LogEvent[]): void {
		if (events.length === 0) return;
		const appended = events.map(event => this.#hold(event));
		this.#insert(appended);
		this.#evict();
		for (const listener of this.#listeners) listener(appended);
	}

	/** Calls the listener with all that is appended from now on. Returns the way to end that. */
	onAppend(listener: Listener): () => void {
		this.#listeners.add(listener);
		return () => this.#listeners.delete(listener);
	}

	/** Index of the first event at or behind a position. */
	indexOf(position: EventPosition): number {
		let low = 0;
		let high = this.#events.length;
		while (low < high) {
			const middle = (low + high) >>> 1;
			const event = this.#events[middle];
			if (event !== undefined && compare(event, position) < 0) low = middle + 1;
			else high = middle;
		}
		return low;
	}

	#hold(event: LogEvent): HeldLogEvent {
		const bytes = Buffer.byteLength(event.message);
		this.#storedBytes += bytes;
		this.#latestIngestionTime = Math.max(this.#latestIngestionTime ?? 0, event.ingestionTime);
		return {...event, sequence: this.#appended++, bytes};
	}

	#insert(appended: readonly HeldLogEvent[]): void {
		const sorted = appended.toSorted(compare);
		const [earliest] = sorted;
		if (earliest === undefined) return;
		const later = this.#events.splice(this.indexOf(earliest));
		// Both parts are sorted: the runtime's sort only merges them.
		const merged = later.length === 0 ? sorted : [...later, ...sorted].sort(compare);
		for (const event of merged) this.#events.push(event);
	}

	#evict(): void {
		let evicted = 0;
		while (this.#storedBytes > this.#capacity) {
			this.#storedBytes -= this.#events[evicted]?.bytes ?? 0;
			evicted++;
		}
		this.#events.splice(0, evicted);
	}
}

function compare(one: EventPosition, other: EventPosition): number {
	return (
		one.timestamp - other.timestamp ||
		one.ingestionTime - other.ingestionTime ||
		one.sequence - other.sequence
	);
}
