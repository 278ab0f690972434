import {describe, expect, test} from 'vitest';
import {periodText, widthText} from '../../../source/ui/timeline/period-text.ts';
import {lineBuckets, timelineLine} from '../../../source/ui/timeline/timeline-line.ts';
import {
	pageBuckets,
	type TimelineLook,
	timelineLines,
} from '../../../source/ui/timeline/timeline-lines.ts';
import {colors, everyWidth, expectAllExact, expectExact, plain} from '../exact-line.ts';
import {hour, nothing, sixOClock} from './activities.ts';

const look: TimelineLook = {
	page: {kind: 'timeline', cursor: sixOClock + 20 * 60_000, shown: undefined},
	activity: hour,
	width: 119,
	height: 29,
	style: 'utc',
	theme: plain,
};

/** As many buckets as there is room for at most. */
function cut(most: number) {
	return {...hour, buckets: hour.buckets.slice(-most)};
}

test('every line is as wide as asked, to the column, and there are as many as asked', () => {
	for (const width of everyWidth) {
		expectExact(timelineLine(cut(lineBuckets(width)), width, 'utc', colors), width);
		expectExact(timelineLine(nothing, width, 'utc', colors), width);
		for (const height of [5, 21]) {
			const activity = {...cut(pageBuckets(width)), untimed: 12, farOff: 3};
			const lines = timelineLines({...look, activity, width, height, theme: colors});
			expectAllExact(lines, width);
			expect(lines).toHaveLength(height);
		}

		expectAllExact(timelineLines({...look, activity: nothing, width, theme: colors}), width);
	}
});

describe('the line', () => {
	test('tells the width of its bars, the time they cover, and errors', () => {
		const line = timelineLine(hour, 119, 'utc', plain);
		expect(line).toMatch(/^ per 1 min +[ ▁▂▃▄▅▆▇█⣀⣤⣶⣿✖]+ 06:00–06:59 UTC +6 errors *$/);
	});

	test('tells what failed, and what mostly writes, in shapes where colours do not', () => {
		const bars = timelineLine(hour, 119, 'utc', plain).slice(12, 76);
		expect(bars.match(/✖/g)).toHaveLength(6);
		expect(bars).toMatch(/[▁▂▃▄▅▆▇█]/);
		expect(bars).toMatch(/[⣀⣤⣶⣿]/);
		expect(timelineLine(hour, 119, 'utc', colors)).not.toMatch(/[✖⣀⣤⣶⣿]/);
	});

	test('paints what failed, and what mostly writes', () => {
		const line = timelineLine(hour, 119, 'utc', colors);
		expect(line).toContain(colors.error('▁'));
		expect(line).toContain(colors.warning('▁'));
	});
});

describe('the page', () => {
	const lines = timelineLines(look);

	test('tells the numbers under its mark', () => {
		expect(lines[0]).toMatch(/^ Timeline: 2,016 events, bars of 1 min *$/);
		expect(lines[1]).toMatch(/^ 06:20:00–06:21:00 UTC {3}reads 20 {3}writes 0 {3}errors 0/);
		const over = lines.findIndex(line => line.trim() === '▼');
		const under = lines.findIndex(line => line.trim() === '▲');
		expect(lines[over]?.indexOf('▼')).toBe(20 + 20);
		expect(lines[under]?.indexOf('▲')).toBe(20 + 20);
	});

	test('has a band of its own scale for each, and for other calls where there are some', () => {
		const text = lines.join('\n');
		expect(text).toMatch(/reads +max 59 .*writes +max 8 .*errors +max 1 /s);
		expect(text).not.toContain('other  ');
		const [first, ...rest] = hour.buckets;
		const buckets = first === undefined ? rest : [{...first, unknown: 7}, ...rest];
		const others = timelineLines({...look, activity: {...hour, buckets}}).join('\n');
		expect(others).toMatch(/other +max 7 /);
	});

	test('names round times below the bars they belong to', () => {
		const times = lines.findLast(line => line.includes('06:10')) ?? '';
		expect(times.indexOf('06:10')).toBe(20 + 10);
		expect(times.indexOf('06:50')).toBe(20 + 50);
	});

	test('tells what it leaves out, and that there is nothing', () => {
		const [title] = timelineLines({...look, activity: {...hour, untimed: 3, farOff: 2}});
		expect(title).toMatch(/3 without a time, 2 far off left out $/);
		const none = timelineLines({...look, activity: nothing}).join('\n');
		expect(none).toContain('Nothing that matches has a time.');
	});
});

test.each([
	[1000, '1 s'],
	[30_000, '30 s'],
	[600_000, '10 min'],
	[7_200_000, '2 h'],
	[86_400_000, '1 d'],
])('%i ms is %s', (width, text) => {
	expect(widthText(width)).toBe(text);
});

test('a period has its dates where it goes over midnight', () => {
	const period = {from: sixOClock, to: sixOClock + 20 * 3_600_000};
	expect(periodText(period, 'utc', 'minutes')).toBe('03-01 06:00–03-02 02:00 UTC');
	expect(periodText({...period, to: sixOClock + 61_000}, 'relative', 'seconds')).toBe(
		'06:00:00–06:01:01 UTC',
	);
	expect(periodText(period, 'local', 'minutes')).not.toContain('UTC');
});
