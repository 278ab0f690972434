import type {Delivery} from '../cloudtrail/delivery.ts';
import type {CloudTrailEvent} from '../cloudtrail/event.ts';
import {parseRecord} from '../cloudtrail/parse.ts';
import {RecentIds} from './recent-ids.ts';

/** How far back a duplicate is found, in events. */
export const remembered = 2_000_000;

/** A delivery once parsed, and no duplicate of an earlier one. `event` is undefined for a line that is no record. */
export type Received = {readonly delivery: Delivery; readonly event: CloudTrailEvent | undefined};

/**
Parses what arrives and drops what was there before. CloudTrail delivers some records twice, byte for byte the
same; records of one `eventID` whose text differs, such as one with an addendum, are not the same and are kept.
What has no id, lines above all, is known by its place in a log group and its number among equal ones that came
together; out of files it is always taken.
*/
export class Intake {
	readonly #seen: RecentIds;
	#duplicates = 0;

	constructor(seen: RecentIds = new RecentIds(remembered)) {
		this.#seen = seen;
	}

	/** Records that were delivered again so far. What a sweep finds to be there already is none. */
	get duplicates(): number {
		return this.#duplicates;
	}

	/** The events and lines among the deliveries that are new, in their order. */
	take(deliveries: readonly Delivery[]): readonly Received[] {
		const received: Received[] = [];
		const equals = new Map<string, number>();
		for (const delivery of deliveries) {
			const event = parseRecord(delivery.text);
			const identity =
				event === undefined || event.id === '' ? placeOf(delivery, equals) : delivery.text;
			if (identity === undefined || !this.#seen.seen(identity)) {
				received.push({delivery, event});
			} else if (delivery.origin === 'live' || delivery.origin === 'file') {
				this.#duplicates++;
			}
		}

		return received;
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
