import type {EventStore} from '../../store/event-store.ts';
import type {Matcher} from '../../store/matcher.ts';
import {type RowTest, rowTest} from '../../store/row-test.ts';

/**
Tells of each row appended from now on that matches, until the returned function is called.
@param matcherNow asked at each row; another matcher takes the place of the one before
*/
export function followMatches(
	store: EventStore,
	matcherNow: () => Matcher,
	matched: (sequence: number) => void,
): () => void {
	let current: {readonly matcher: Matcher; readonly test: RowTest} | undefined;
	return store.follow({
		appended(sequence) {
			const matcher = matcherNow();
			if (current?.matcher !== matcher) {
				current = {matcher, test: rowTest(store, matcher)};
			}

			if (current.test(sequence)) matched(sequence);
		},
		evicting() {},
	});
}
