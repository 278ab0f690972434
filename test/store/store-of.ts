import {type Arrival, EventStore} from '../../source/store/event-store.ts';
import {arrival} from '../fixtures/events.ts';

/** A store that holds so many rows, each with what a test names. */
export function storeOf(count: number, fields: (number: number) => Partial<Arrival>): EventStore {
	const store = new EventStore(10_000);
	for (let number = 0; number < count; number++) {
		store.append(arrival(fields(number)));
	}

	return store;
}
