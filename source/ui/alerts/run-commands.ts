import type {CommandAlerts} from '../../output/alerts/command-alerts.ts';
import type {Matcher} from '../../store/matcher.ts';
import type {Feed} from '../feed.ts';
import {followMatches} from './follow-matches.ts';
import {matchedEvent} from './matched-event.ts';

/**
Has commands told of what matches from now on, and the feed of what goes wrong with them.
@param signal aborted, nothing more is told
*/
export function runCommands(
	commands: CommandAlerts,
	feed: Feed,
	matcherNow: () => Matcher,
	signal: AbortSignal,
): void {
	const {store} = feed;
	commands.tell(sentence => feed.noteAlert(sentence));
	followMatches(store, matcherNow, sequence => {
		if (store.isRecord(sequence) && !signal.aborted) {
			commands.take(matchedEvent(store, sequence), () => store.text(sequence));
		}
	});
}
