import {expect, test} from 'vitest';
import {parseDuration, parseMoment} from '../source/duration.ts';

test.each([
	['30s', 30_000],
	['15m', 900_000],
	['2h', 7_200_000],
	['3d', 259_200_000],
	['1.5s', 1500],
	['0.25m', 15_000],
	['0s', 0],
	['007s', 7000],
])('%s', (text, length) => {
	expect(parseDuration(text)).toBe(length);
});

test.each([
	'',
	'30',
	's',
	'30 s',
	' 30s',
	'30s ',
	'-30s',
	'+30s',
	'1e3s',
	'.5s',
	'5.s',
	'1m30s',
	'30S',
	'2w',
	'30ms',
	'١s',
	'NaNs',
	'Infinitys',
])('%j is no duration', text => {
	expect(parseDuration(text)).toBeUndefined();
});

test.each([
	['15m', 9_100_000],
	['2026-03-01', Date.UTC(2026, 2, 1)],
	['2026-03-01T06:22:09Z', Date.UTC(2026, 2, 1, 6, 22, 9)],
	['2026-03-01T06:22:09+01:00', Date.UTC(2026, 2, 1, 5, 22, 9)],
	['yesterday', undefined],
	['2026-13-01', undefined],
	['06:22', undefined],
	['', undefined],
])('%s is the moment %s', (text, moment) => {
	expect(parseMoment(text, 10_000_000)).toBe(moment);
});
