import type {Delivery} from '../cloudtrail/delivery.ts';
import type {CloudTrailEvent} from '../cloudtrail/event.ts';
import {RecentIds} from './recent-ids.ts';

/** How far back a duplicate is found, in events. */
export const remembered = 2_000_000;

/** What is read of a record; its id is `''` when it has none. */
export type Read = {readonly id: string};

/** A delivery once read, and no duplicate of an earlier one. `event` is undefined for a line that is no record. */
export type Received<Event extends Read = CloudTrailEvent> = {
	readonly delivery: Delivery;
	readonly event: Event | undefined;
};

/**
Reads what arrives and drops what was there before. CloudTrail delivers some records twice, byte for byte the
same; records of one `eventID` whose text differs, such as one with an addendum, are not the same and are kept.
What has no id, lines above all, is known by its place in a log group and its number among equal ones that came
together; out of files it is always taken.
*/
export class Intake<Event extends Read = CloudTrailEvent> {
	readonly #read: (text: string) => Event | undefined;
	readonly #seen: RecentIds;
	#duplicates = 0;

	/** @param read what is wanted of a record's text; undefined when that is no record */
	constructor(
		read: (text: string) => Event | undefined,
		seen: RecentIds = new RecentIds(remembered),
	) {
		this.#read = read;
		this.#seen = seen;
	}

	/** Records that were delivered again so far. What a sweep finds to be there already is none. */
	get duplicates(): number {
		return this.#duplicates;
	}

	/** The events and lines among the deliveries that are new, in their order; each is parsed when it is asked for. */
	*take(deliveries: readonly Delivery[]): Generator<Received<Event>, void, undefined> {
		const equals = new Map<string, number>();
		for (const delivery of deliveries) {
			const event = this.#read(delivery.text);
			const identity =
				event === undefined || event.id === '' ? placeOf(delivery, equals) : delivery.text;
			if (identity === undefined || !this.#seen.seen(identity)) {
				yield {delivery, event};
			} else if (delivery.origin === 'live' || delivery.origin === 'file') {
				this.#duplicates++;
			}
		}
	}
}

function placeOf(
	{logGroup, logStream, deliveredAt, text}: Delivery,
	equals: Map<string, number>,
): string | undefined {
	if (logGroup === undefined) {
		return undefined;
	}

	const place = JSON.stringify([logGroup, logStream, deliveredAt, text]);
	const number = equals.get(place) ?? 0;
	equals.set(place, number + 1);
	return `${number} ${place}`;
}
