import {useLayoutEffect, useState} from 'react';
import {matcherOf} from '../../filter/compile.ts';
import {AlertGroups, alertGroup} from '../../output/alerts/alert-groups.ts';
import type {CallerVerdicts} from '../../store/caller-verdicts.ts';
import type {EventStore} from '../../store/event-store.ts';
import {keptFilter} from '../kept-filter.ts';
import type {ScreenState} from '../screen-state.ts';
import {Announcer} from './announcer.ts';
import {followMatches} from './follow-matches.ts';
import {matchText} from './match-text.ts';
import {matchedEvent} from './matched-event.ts';
import {type Multiplexer, notificationSequence} from './notification.ts';

/** How the screen tells of what comes. */
export type AlertOptions = {
	readonly begin: 'on' | 'off';
	/** ms that a principal, event and error are quiet after they were told of. */
	readonly quiet: number;
	readonly through: Multiplexer;
	/** ms of a clock that never goes back. */
	readonly now: () => number;
};

/**
While alerts are on, tells of what arrives and matches the kept filter. What is read from the past did not happen now
and is left out.
@param write gets what the terminal obeys
*/
export function useAlerts(
	store: EventStore,
	verdicts: CallerVerdicts,
	state: ScreenState,
	{quiet, through, now}: AlertOptions,
	write: (sequence: string) => void,
): void {
	const [groups] = useState(() => new AlertGroups(quiet));
	const [announcer] = useState(
		() => new Announcer(text => write(notificationSequence(text, through))),
	);
	const kept = keptFilter(state);
	const {
		alerts,
		preferences: {saved},
	} = state;
	// Unlike other effects these are done when the frame that says so is on the screen.
	useLayoutEffect(() => {
		if (alerts === 'off') {
			return undefined;
		}

		const matcher = matcherOf(kept, verdicts, saved);
		return followMatches(
			store,
			() => matcher,
			sequence => {
				if (!store.isRecord(sequence) || store.origin(sequence) === 'history') {
					return;
				}

				const alert = groups.take(alertGroup(matchedEvent(store, sequence)), now());
				const {event} = alert === undefined ? {} : store.arrival(sequence);
				if (alert !== undefined && event !== undefined) {
					announcer.add(matchText(event, alert.matches));
				}
			},
		);
	}, [store, alerts, kept, verdicts, saved, groups, announcer, now]);
	useLayoutEffect(
		() => (alerts === 'on' ? () => announcer.clear() : undefined),
		[alerts, announcer],
	);
}
