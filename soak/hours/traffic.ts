import type {CloudTrailEvent} from '../../source/cloudtrail/event.ts';
import {parseRecord} from '../../source/cloudtrail/parse.ts';
import type {LogEvent, LogGroup} from '../../source/demo/endpoint/log-group.ts';
import {createStory} from '../../source/demo/story/story.ts';
import type {Caller} from '../../source/store/ledger.ts';
import {eventId, type RecordTemplate, recordOf, templateOf} from '../record-template.ts';
import {type CallerTally, emptyTally} from './caller-tally.ts';

/** A record of the story that comes again and again, each time as another call. */
type Kind = {
	readonly template: RecordTemplate;
	readonly event: CloudTrailEvent;
	readonly tally: CallerTally;
};

const hour = 3600;
/** So many records of each hour come again and again; their sessions and addresses are gone an hour later. */
const kindsAnHour = 2000;
/** Every five minutes there is a burst of a quarter of a minute, of so many times as much. */
const burst = {every: 300, from: 60, length: 15, times: 3};
/** ms that a record's CloudWatch timestamp is older than the time it can be read, at most. */
const late = 4000;
const twiceShare = 0.02;

/**
What CloudTrail delivers: out of order, in bursts, some of it twice. It remembers what has not been received, and counts
what has been for each caller: the truth that all else is compared with.
*/
export class Traffic {
	readonly #logGroups: readonly LogGroup[];
	readonly #random: () => number;
	readonly #base: number;
	readonly #begin: number;
	readonly #missing = new Map<string, Kind>();
	readonly #tallies = new Map<string, CallerTally>();
	#kinds: readonly Kind[] = [];
	#made = 0;
	#twice = 0;
	#strange = 0;
	#lastTimestamp = 0;

	/** @param eventsPerSecond on average; `begin` is when there is nothing yet, ms since the epoch */
	constructor(
		logGroups: readonly LogGroup[],
		{eventsPerSecond, begin}: {readonly eventsPerSecond: number; readonly begin: number},
		random: () => number,
	) {
		this.#logGroups = logGroups;
		this.#random = random;
		this.#begin = begin;
		this.#base = eventsPerSecond / (1 + (burst.length * (burst.times - 1)) / burst.every);
	}

	/** Distinct events delivered so far. */
	get made(): number {
		return this.#made;
	}

	/** Delivered again. */
	get twice(): number {
		return this.#twice;
	}

	/** Of those delivered, how many have not been received. */
	get missing(): number {
		return this.#missing.size;
	}

	/** Events received that were not to come: they had been received before, or were never delivered. */
	get strange(): number {
		return this.#strange;
	}

	/** ms. */
	get lastTimestamp(): number {
		return this.#lastTimestamp;
	}

	/** What each caller did in the events received so far. */
	get tallies(): Iterable<CallerTally> {
		return this.#tallies.values();
	}

	/** Delivers what comes within a second, counted from the beginning; it can be read at once. */
	deliver(second: number): void {
		if (second % hour === 0) this.#kinds = this.#kindsOf(second);
		const now = this.#begin + (second + 1) * 1000;
		const place = (second % burst.every) - burst.from;
		const times = place >= 0 && place < burst.length ? burst.times : 1;
		// What a second has too little, being whole, a later one has more.
		const count = Math.floor((second + 1) * this.#base) - Math.floor(second * this.#base);
		const shares = this.#logGroups.map((): LogEvent[] => []);
		for (let made = 0; made < count * times; made++) this.#make(now, shares);
		for (const [place, logGroup] of this.#logGroups.entries()) logGroup.append(shares[place] ?? []);
	}

	/** Takes notice of an event that was received for the first time, as far as the receiver knows. */
	received(id: string): void {
		const kind = this.#missing.get(id);
		if (kind === undefined) {
			this.#strange++;
			return;
		}

		this.#missing.delete(id);
		kind.tally.add(kind.event);
	}

	#make(now: number, shares: readonly LogEvent[][]): void {
		const kind = this.#kinds[this.#made % this.#kinds.length];
		if (kind === undefined) return;
		const share = shares[this.#made % shares.length] ?? [];
		const id = eventId(this.#made++);
		const timestamp = Math.max(this.#begin, now - Math.floor(this.#random() ** 3 * late));
		this.#lastTimestamp = Math.max(this.#lastTimestamp, timestamp);
		this.#missing.set(id, kind);
		const event = {
			timestamp,
			ingestionTime: now,
			logStreamName: `111122223333_CloudTrail_${this.#made % 4}`,
			message: recordOf(
				kind.template,
				id,
				timestamp - 60_000 - Math.floor(this.#random() * 300_000),
			),
		};
		share.push(event);
		if (this.#random() < twiceShare) {
			this.#twice++;
			share.push(event);
		}
	}

	#kindsOf(second: number): readonly Kind[] {
		const story = createStory({seed: 1 + second});
		const kinds: Kind[] = [];
		for (let time = this.#begin / 1000 + second; kinds.length < kindsAnHour; time++) {
			for (const {message} of story.recordsOccurring(time)) {
				const event = parseRecord(message);
				if (event !== undefined) {
					kinds.push({template: templateOf(message), event, tally: this.#tallyOf(event)});
				}
			}
		}

		return kinds;
	}

	#tallyOf(caller: Caller): CallerTally {
		const key = JSON.stringify([caller.principal, caller.application]);
		const tally = this.#tallies.get(key) ?? emptyTally(caller);
		this.#tallies.set(key, tally);
		return tally;
	}
}
