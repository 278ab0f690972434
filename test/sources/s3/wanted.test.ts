import fc from 'fast-check';
import {expect, test} from 'vitest';
import {wantedFolders, wantsFile, wantsTime} from '../../../source/sources/s3/wanted.ts';
import '../../fixtures/seed.ts';
import {keyOf} from './archives.ts';

const hour = 3_600_000;
const from = Date.parse('2022-12-20T00:00:00Z');

test('what was delivered within a day of a time that is asked for is found, folder by folder', () => {
	const time = fc.integer({min: 0, max: 60 * 24}).map(hours => from + hours * hour);
	fc.assert(
		fc.property(
			time,
			fc.nat(100 * hour),
			fc.double({min: 0, max: 1, noNaN: true}),
			fc.nat(24 * hour),
			(since, length, part, delay) => {
				const until = since + length;
				const happened = since + Math.floor(length * part);
				const key = keyOf(new Date(happened + delay).toISOString());
				const wanted = {since, until, clauses: []};
				const folders = [...key.matchAll(/\//g)].map(({index}) => key.slice(0, index + 1));
				for (const [depth, folder] of folders.entries()) {
					const parent = folders[depth - 1] ?? '';
					expect(wantedFolders(wanted, parent, [folder])).toEqual([folder]);
				}
				expect(wantsFile(wanted, key)).toBe(true);
				expect(wantsTime(wanted, happened)).toBe(true);
			},
		),
	);
});

test('what was delivered days apart is left out', () => {
	const wanted = {since: from, until: from + hour, clauses: []};
	const day = (text: string) => `AWSLogs/111122223333/CloudTrail/us-east-1/${text}`;
	expect(
		wantedFolders(
			wanted,
			day('2022/12/'),
			['18/', '19/', '20/', '21/', '22/'].map(name => day(`2022/12/${name}`)),
		),
	).toEqual(['19/', '20/', '21/'].map(name => day(`2022/12/${name}`)));
	expect(wantsFile(wanted, keyOf('2022-12-19T22:55:00Z'))).toBe(false);
	expect(wantsFile(wanted, keyOf('2022-12-21T01:05:00Z'))).toBe(false);
	expect(wantsTime(wanted, from - 1)).toBe(false);
	expect(wantsTime(wanted, from + hour + 1)).toBe(false);
});

test('what tells no time is read', () => {
	const wanted = {since: from, until: from + hour, clauses: []};
	expect(wantsFile(wanted, 'copied/events.json')).toBe(true);
	expect(wantsTime(wanted, undefined)).toBe(true);
});

test('above AWSLogs every folder may have one', () => {
	const wanted = {since: undefined, until: undefined, clauses: []};
	expect(wantedFolders(wanted, '', ['audit/', 'AWSLogs/'])).toEqual(['audit/AWSLogs/', 'AWSLogs/']);
	expect(wantedFolders(wanted, 'au', ['audit/'])).toEqual(['audit/AWSLogs/']);
	const copied = ['CloudTrail', 'CloudTrail-Digest', 'CloudTrail-Insight'];
	expect(
		wantedFolders(
			wanted,
			'111122223333/',
			copied.map(log => `111122223333/${log}/`),
		),
	).toEqual(['111122223333/CloudTrail/', '111122223333/CloudTrail-Digest/AWSLogs/']);
	expect(wantedFolders(wanted, 'AWSLogs/', ['AWSLogs/111122223333/', 'AWSLogs/other/'])).toEqual([
		'AWSLogs/111122223333/',
	]);
});
