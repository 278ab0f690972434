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
*/
export class Intake {
	readonly #seen: RecentIds;
	#duplicates = 0;

	constructor(seen: RecentIds = new RecentIds(remembered)) {
		this.#seen = seen;
	}

	/** Duplicates dropped so far. */
	get duplicates(): number {
		return this.#duplicates;
	}

	/** The events and lines among the deliveries that are new, in their order. */
	take(deliveries: readonly Delivery[]): readonly Received[] {
		const received: Received[] = [];
		for (const delivery of deliveries) {
			const event = parseRecord(delivery.text);
			if (event !== undefined && event.id !== '' && this.#seen.seen(delivery.text)) {
				this.#duplicates++;
			} else {
				received.push({delivery, event});
			}
		}

		return received;
	}
}
