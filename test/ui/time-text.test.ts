import {expect, test} from 'vitest';
import {
	durationText,
	type TimeLook,
	timeHeading,
	timeText,
	timeTextWidth,
} from '../../source/ui/time-text.ts';

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

test.each([
	[0, '0s'],
	[999, '0s'],
	[59 * second, '59s'],
	[minute, '1m00s'],
	[3 * minute + 5 * second, '3m05s'],
	[hour - 1, '59m59s'],
	[hour, '1h00m'],
	[47 * hour + 59 * minute, '47h59m'],
	[2 * day, '2d00h'],
	[3 * day + 4 * hour, '3d04h'],
	[100 * day - 1, '99d23h'],
	[100 * day, '100d'],
	[20_000 * day, '20000d'],
])('%i ms are %s', (duration, text) => {
	expect(durationText(duration)).toBe(text);
});

const time = Date.UTC(2026, 2, 1, 6, 2, 9);

function look(style: TimeLook['style'], dates: TimeLook['dates'] = 'none', now = time): TimeLook {
	return {style, dates, now};
}

test('a time of day in UTC, with its date where asked for', () => {
	expect(timeText(time, look('utc'))).toBe('06:02:09');
	expect(timeText(time, look('utc', 'without year'))).toBe('03-01 06:02:09');
	expect(timeText(time, look('utc', 'whole'))).toBe('2026-03-01 06:02:09');
});

test('a time of day in the zone of this machine', () => {
	// Winter, summer, and the ends of a year.
	for (const moment of [
		time,
		Date.UTC(2026, 6, 1),
		Date.UTC(2026, 0, 1),
		Date.UTC(2025, 11, 31, 23),
	]) {
		const date = new Date(moment);
		const parts = timeText(moment, look('local', 'whole')).split(/[- :]/).map(Number);
		expect(parts).toEqual([
			date.getFullYear(),
			date.getMonth() + 1,
			date.getDate(),
			date.getHours(),
			date.getMinutes(),
			date.getSeconds(),
		]);
	}
});

test('an age; what is yet to come has none', () => {
	expect(timeText(time, look('relative', 'none', time + 185_000)).trim()).toBe('3m05s');
	expect(timeText(time, look('relative', 'none', time - 5000)).trim()).toBe('0s');
});

test('every time and heading of a look is as wide as its column', () => {
	for (const age of [0, minute, hour, 3 * day, 3650 * day, 20_000 * day]) {
		for (const style of ['utc', 'local', 'relative'] as const) {
			for (const dates of ['none', 'without year', 'whole'] as const) {
				const one = look(style, dates, time + age);
				expect(timeText(time, one)).toHaveLength(timeTextWidth(one));
				expect(timeHeading(one)).toHaveLength(timeTextWidth(one));
			}
		}
	}
});
