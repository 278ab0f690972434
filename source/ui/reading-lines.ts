import {parseFilter} from '../filter/parse.ts';
import {compilePattern} from '../filter/pattern/compile-pattern.ts';
import type {SavedFilters} from '../filter/saved-name.ts';
import {filterText} from '../filter/term-text.ts';
import {isSameTail} from '../sources/reading.ts';
import type {HistoryProgress} from '../sources/source.ts';
import {cell} from '../terminal/cell.ts';
import {toTerminalText} from '../terminal/terminal-text.ts';
import {wrap} from '../terminal/wrap.ts';
import {expectedRecords, expectedWait} from './expected-records.ts';
import type {Feed} from './feed.ts';
import {withKeys} from './key-text.ts';
import {countText} from './number-text.ts';
import type {Preferences} from './preferences.ts';
import type {Theme} from './theme.ts';
import {durationText} from './time-text.ts';

const labelWidth = 15;
/** Live Tail sends a sample of more (CloudWatch Logs quotas). */
const mostASecond = 500;

type Look = {readonly now: number; readonly theme: Theme; readonly preferences: Preferences};
type Paint = (text: string) => string;

/** What CloudWatch is asked for, and how to change it, in lines of exactly `width`. */
export function readingLines(
	feed: Feed,
	kept: string,
	width: number,
	{now, theme, preferences}: Look,
): readonly string[] {
	const row = (label: string, text: string, paint: Paint = theme.plain) =>
		wrap(text, Math.max(1, width - labelWidth - 2)).map(
			(line, place) =>
				` ${theme.dim(cell(place === 0 ? label : '', labelWidth))}${paint(cell(line, width - labelWidth - 1))}`,
		);
	const title = theme.title(cell(' What CloudWatch sends', width));
	if (feed.source.minutePrice === undefined) {
		return [title, '', ...row('', 'Nothing is tailed here: there is nothing to change.')];
	}

	const history = feed.completeness?.history;
	return [
		title,
		'',
		...row('Tail sessions', sessionsText(feed, feed.source.minutePrice)),
		...(feed.sampled === 'sampled'
			? row('', 'CloudWatch sends a sample now: more sessions hold more.', theme.warning)
			: []),
		...row('', 'Press 1, 2, 4 or 8 to have as many.', theme.dim),
		...(feed.refusal === undefined
			? []
			: row('', toTerminalText(`Not to be had: ${feed.refusal}`), theme.error)),
		'',
		...placeRows(feed, kept, preferences.saved).flatMap(([label, text]) =>
			row(label, toTerminalText(text)),
		),
		...row('', withKeys(filterHint(feed, kept), preferences.keymap), theme.dim),
		...(history === undefined || history.done >= 1
			? []
			: [
					'',
					...row('History', historyText(history, now)),
					...row(
						'',
						withKeys('Press {skip-history} to do without the rest.', preferences.keymap),
						theme.dim,
					),
				]),
	];
}

function sessionsText({source, reading, sessions: open}: Feed, minutePrice: number): string {
	const wanted = source.wanted?.current;
	const price = minutePrice === 0 ? 'free' : `≈ $${(open * minutePrice * 60).toFixed(2)} an hour`;
	const now = `${open} open, ${price}, up to ${countText(open * mostASecond)} events a second if they come evenly.`;
	return wanted === undefined || reading === undefined || isSameTail(wanted, reading)
		? now
		: `${now} Others are being opened and will take over.`;
}

/** The terms of the kept filter and where each is applied. */
function placeRows(
	{reading}: Feed,
	kept: string,
	saved: SavedFilters,
): ReadonlyArray<readonly [string, string]> {
	const parsed = parseFilter(kept, saved);
	const clauses = parsed.kind === 'filter' ? parsed.clauses : [];
	if (clauses.length === 0) {
		return [['Filter', 'None: everything is sent and shown.']];
	}

	const sent = reading?.filter;
	const {pattern, places} = compilePattern(clauses);
	const isPushed = sent !== undefined && pattern === sent.pattern;
	const at = (wanted: 'server' | 'local') =>
		filterText(
			clauses.filter(
				(_, place) =>
					(isPushed && places[place]?.includes('server') ? 'server' : 'local') === wanted,
			),
		);
	return [
		['At CloudWatch', (isPushed ? at('server') : sent?.text) || 'nothing: everything is sent'],
		['Here', at('local') || 'the same terms once more'],
	];
}

function filterHint({source}: Feed, kept: string): string {
	if (source.wanted?.current.filter !== undefined) {
		return 'Press {filter-there} to have everything sent again.';
	}

	return kept === ''
		? 'With a filter, {filter-there} has CloudWatch apply what it can of it.'
		: 'Press {filter-there} to have CloudWatch apply what it can: what it leaves out never arrives.';
}

function historyText(history: HistoryProgress, now: number): string {
	const expected = expectedRecords(history);
	const wait = expectedWait(history, now);
	const begin = new Date(history.from).toISOString().slice(0, 19).replace('T', ' ');
	const part = `Since ${begin} UTC: ${Math.floor(history.done * 100)} % read, ${countText(history.read)} records`;
	return expected === undefined || wait === undefined
		? `${part}.`
		: `${part} of about ${countText(expected)}; about ${durationText(wait)} to go.`;
}
