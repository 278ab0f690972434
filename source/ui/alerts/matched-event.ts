import type {MatchedEvent} from '../../output/alerts/alert-groups.ts';
import type {EventStore} from '../../store/event-store.ts';

/** What the event of a row is grouped by. */
export function matchedEvent(store: EventStore, sequence: number): MatchedEvent {
	return {
		principal: store.value(sequence, 'principal'),
		name: store.value(sequence, 'event'),
		errorCode: store.value(sequence, 'error'),
	};
}
