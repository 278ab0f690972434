import type {Delivery} from '../cloudtrail/delivery.ts';
import type {CloudTrailEvent} from '../cloudtrail/event.ts';
import {asksForCallers, matches} from '../store/matcher.ts';
import type {MatchOptions} from './print-matches.ts';

/**
Tells whether an event matches, and tells `onMatch` of those that do. Where the matcher asks about callers, the ledger
learns of each event before; nobody else asks the ledger of a run without a screen.
*/
export function matchEvents({
	matcher,
	acquaintance: {ledger},
	now,
	onMatch,
}: MatchOptions): (event: CloudTrailEvent | undefined, delivery: Delivery) => boolean {
	const learns = asksForCallers(matcher);
	return (event, {text, origin}) => {
		if (learns) {
			ledger.take({event, origin, receivedAt: now()});
		}

		const isMatch = matches(matcher, {event, text, origin});
		if (isMatch && event !== undefined) {
			onMatch?.(event, text);
		}

		return isMatch;
	};
}
