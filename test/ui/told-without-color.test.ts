import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {EventStore} from '../../source/store/event-store.ts';
import {groupColumns} from '../../source/ui/group/group-columns.ts';
import {type CallerMark, groupRow} from '../../source/ui/group/group-row.ts';
import {columnsFor} from '../../source/ui/list/columns.ts';
import {eventRow} from '../../source/ui/list/event-row.ts';
import {problemLines} from '../../source/ui/problem-lines.ts';
import {chipsText} from '../../source/ui/prompt/filter-chips.ts';
import {pageEntries, recordPage} from '../../source/ui/record/record-page.ts';
import {recordLine, recordRows} from '../../source/ui/record/record-rows.ts';
import {createTheme} from '../../source/ui/theme.ts';
import {timelineLine} from '../../source/ui/timeline/timeline-line.ts';
import {titleLine} from '../../source/ui/title-line.ts';
import {arrival, event} from '../fixtures/events.ts';
import {everyWidth, plain, seen} from './exact-line.ts';
import {groupOf} from './group/group-rows.ts';
import {nothing} from './timeline/activities.ts';

/** It tells in shapes as well: the terminal's own colours leave the bars of the timeline to its page. */
const colors = createTheme(3, 'color-blind');
const times = {style: 'utc', dates: 'none', now: 0} as const;
const widths = everyWidth.filter(width => width % 7 === 0 || width < 60);

/** Lines that look different read differently: no meaning is left to colours alone. */
function expectTold(lines: readonly string[]): void {
	const looks = new Map<string, string>();
	for (const line of lines) {
		const before = looks.get(seen(line));
		expect(before === undefined || before === line, `only colours tell ${line} apart`).toBe(true);
		looks.set(seen(line), line);
	}

	// Were all of them the same, nothing would have been tried.
	expect(looks.size).toBeGreaterThan(1);
}

test('the check finds what only colours tell', () => {
	expect(() => expectTold([colors.error('orders'), colors.accent('orders')])).toThrow(
		/only colours/,
	);
});

test('events: who it was, whether it failed, whether it was recovered', () => {
	const store = new EventStore(1000);
	const types = ['AssumedRole', 'IAMUser', 'Root', 'AWSService', 'SAMLUser', 'AWSAccount'];
	for (const identityType of [...types, 'IdentityCenterUser', 'Directory', '']) {
		for (const errorCode of ['', 'AccessDenied']) {
			for (const origin of ['live', 'recovered'] as const) {
				const one = event({name: 'TransactWriteItems', principal: 'x', identityType, errorCode});
				store.append(arrival({event: one, origin}));
			}
		}
	}

	for (const width of widths) {
		const look = {columns: columnsFor(width, 8), theme: colors, times};
		const rows = Array.from({length: store.next}, (_, sequence) =>
			eventRow(store, sequence, look, 'normal'),
		);
		expectTold([...rows, eventRow(store, 0, look, 'selected')]);
		expect(new Set(rows.map(row => seen(row))).size).toBe(9 * 2 * 2);
	}
});

test('groups: unknown, new, no longer held, with errors', () => {
	const fields = ['principal', 'app'] as const;
	const order = {column: 'count', direction: 'descending'} as const;
	for (const width of widths) {
		const columns = groupColumns(width, {fields, order, source: 'past', timeWidth: 8});
		const rows = (['known', 'unknown', 'new'] as const).flatMap((mark: CallerMark) =>
			(['held', 'gone'] as const).flatMap(state =>
				[0, 1].map(errors => {
					const row = {key: '', state, group: groupOf({values: ['x', 'y'], count: 9, errors})};
					const look = {columns, theme: colors, times: {first: times, last: times}, seconds: 1};
					return groupRow(row, {fields, calls: 9}, {...look, markOf: () => mark}, 'normal');
				}),
			),
		);
		expectTold(rows);
	}
});

test('bars of the timeline: reads, writes, errors', () => {
	const counts = fc.constantFrom(0, 1, 9);
	const bucket = fc.record({reads: counts, writes: counts, errors: counts});
	fc.assert(
		fc.property(fc.array(bucket, {minLength: 30, maxLength: 30}), buckets => {
			// The tallest is there always, so that the same bar means the same number.
			const tallest = {reads: 27, writes: 0, errors: 0};
			const lines = buckets.map(one =>
				timelineLine(
					{
						...nothing,
						whole: {from: 0, to: 2000},
						buckets: [one, tallest].map((numbers, at) => ({...numbers, at, unknown: 0})),
					},
					70,
					'utc',
					colors,
				),
			);
			expectTold([...lines, timelineLine(nothing, 70, 'utc', colors)]);
		}),
	);
});

test('terms of the filter: who applies them', () => {
	const chips = (place: 'server' | 'local') => [
		{text: 'table:orders', place, joint: 'and'} as const,
	];
	expectTold([chipsText(chips('server'), 30, colors), chipsText(chips('local'), 30, colors)]);
});

test('what happened: whether it took events away', () => {
	const kinds = ['gap', 'sampled', 'problem', 'reconnecting', 'failed'] as const;
	const incidents = kinds.map(kind => ({at: 0, kind, message: 'The same.'}));
	expectTold(problemLines(incidents, 60, {times, theme: colors}).slice(1));
});

test('a record: what is found, where the cursor is', () => {
	const entries = pageEntries(recordPage(arrival({text: '{"a":1}'}), colors), new Set());
	const [row] = recordRows(entries, 60).slice(-2);
	const entry = entries.at(-2);
	if (row === undefined || entry === undefined) {
		throw new Error('The record has no line.');
	}

	expectTold(
		(['none', 'cursor', 'found'] as const).map(mark =>
			recordLine(row, entry, mark, {width: 60, theme: colors, now: 0}),
		),
	);
});

describe('the title', () => {
	const status = {
		name: 'trail',
		region: undefined,
		stateSince: 0,
		now: 60_000,
		rate: undefined,
		lag: undefined,
		completeness: undefined,
		tailed: 0,
		sessions: 1,
		minutePrice: undefined,
		received: 1,
		lines: 0,
	} as const;
	const states = [
		{kind: 'connecting'},
		{kind: 'live', since: 0},
		{kind: 'reconnecting', at: 90_000, reason: 'x'},
		{kind: 'polling', since: 0, reason: 'x'},
		{kind: 'reading', name: 'x'},
		{kind: 'ended'},
		{kind: 'failed', message: 'x'},
	] as const;

	test('tells how the source is, gaps, samples, problems and alerts in words', () => {
		const lines = states.flatMap(state =>
			(['whole', 'sampled'] as const).flatMap(sampled =>
				[0, 1].flatMap(number =>
					(['on', 'off'] as const).map(alerts => {
						const what = {...status, state, sampled, gaps: number, problems: number, alerts};
						return titleLine(what, 140, colors);
					}),
				),
			),
		);
		expectTold(lines);
		expect(new Set(lines.map(line => seen(line))).size).toBe(lines.length);
	});
});

test('without colours a line reads as with them', () => {
	const store = new EventStore(1);
	store.append(arrival({event: event({principal: 'x', identityType: 'Root', errorCode: 'x'})}));
	const row = (theme: typeof plain) =>
		eventRow(store, 0, {columns: columnsFor(100, 8), theme, times}, 'normal');
	expect(seen(row(colors))).toBe(row(plain));
});
