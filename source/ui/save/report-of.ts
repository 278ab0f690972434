import type {Report} from '../../output/export/report.ts';
import type {CallerVerdicts} from '../../store/caller-verdicts.ts';
import {type Timeline, timeline} from '../../store/timeline/timeline.ts';
import {completenessSentence} from '../completeness-sentence.ts';
import type {Feed} from '../feed.ts';
import {countText} from '../number-text.ts';
import type {ReportTally} from './report-tally.ts';

/** As many as a page has room for side by side. */
const mostBuckets = 60;

/** Some rows over time, of those that are held. */
export function timelineOf({store}: Feed, rows: readonly number[]): Timeline {
	const held = rows.filter(sequence => store.holds(sequence));
	return timeline(store, held, mostBuckets);
}

/** What a report tells. @param madeAt ms since the epoch */
export function reportOf(
	tally: ReportTally,
	{width, buckets}: Timeline,
	feed: Feed,
	known: Pick<CallerVerdicts, 'isKnown'>,
	filter: string,
	madeAt: number,
): Report {
	return {
		title: 'CloudTrail activity',
		source: feed.source.name,
		region: feed.source.region,
		filter,
		madeAt,
		from: tally.period.first,
		to: tally.period.last,
		events: tally.events,
		completeness: completenessSentence(feed),
		callers: tally.callers(known),
		errors: tally.errors(),
		timeline: {width, buckets},
		evicted: evictedText(feed),
	};
}

/** The ledger knows of events that have left. */
function evictedText({store, ledger}: Feed): string {
	return store.first === 0
		? ''
		: `${countText(store.first)} of ${countText(store.next)} events that were received had left before and are not in this report. Since the start ${countText(ledger.callers().length + ledger.folded.callers)} callers made ${countText(ledger.calls)} calls.`;
}
