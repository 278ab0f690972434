import {expect, test} from 'vitest';
import {progressText} from '../../source/output/progress-text.ts';
import type {ReadingProgress} from '../../source/sources/source.ts';

const progress: ReadingProgress = {
	files: {read: 1120, found: 4310},
	bytes: {read: 34_200_000, found: 99_000_000},
	search: 'finished',
};

test('files of those found, and what was read of them', () => {
	expect(progressText(progress)).toBe('1,120 of 4,310 files, 34 MB');
	expect(progressText({...progress, files: {read: 0, found: 1}})).toBe('0 of 1 file, 34 MB');
});

test('more may be found while the search goes on', () => {
	expect(progressText({...progress, search: 'going on'})).toBe(
		'1,120 of at least 4,310 files, 34 MB',
	);
});

test.each([
	[0, '0 B'],
	[999, '999 B'],
	[1000, '1 KB'],
	[1549, '1.5 KB'],
	[9949, '9.9 KB'],
	[9950, '10 KB'],
	[999_499, '999 KB'],
	[999_500, '1 MB'],
	[1_200_000_000, '1.2 GB'],
	[3_000_000_000_000_000, '3,000 TB'],
])('%d bytes are %s', (read, text) => {
	expect(progressText({...progress, bytes: {read, found: read}})).toBe(
		`1,120 of 4,310 files, ${text}`,
	);
});
