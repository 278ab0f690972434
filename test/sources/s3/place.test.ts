import fc from 'fast-check';
import {expect, test} from 'vitest';
import {placeOf} from '../../../source/sources/s3/place.ts';
import '../../fixtures/seed.ts';
import {anyCharacter} from '../../fixtures/any-character.ts';

const account = '111122223333';
const log = {account, log: 'CloudTrail'} as const;
const always = {from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY};

test.each([
	['', {kind: 'outside'}],
	['audit/', {kind: 'outside'}],
	['AWSLogs/', {kind: 'accounts'}],
	['audit/logs/AWSLogs/', {kind: 'accounts'}],
	['AWSLogs/o-abc123/', {kind: 'accounts'}],
	[`AWSLogs/${account}/`, {kind: 'account', account}],
	[`a/AWSLogs/o-abc123/${account}/`, {kind: 'account', account}],
	[`AWSLogs/${account}/CloudTrail/`, {kind: 'log', ...log}],
	[`AWSLogs/${account}/CloudTrail-Insight/`, {kind: 'log', account, log: 'CloudTrail-Insight'}],
	[
		`AWSLogs/${account}/CloudTrail/us-gov-west-1/`,
		{kind: 'time', ...log, region: 'us-gov-west-1', ...always},
	],
	[
		`AWSLogs/${account}/CloudTrail/us-east-1/2023/`,
		{kind: 'time', ...log, region: 'us-east-1', from: Date.UTC(2023), to: Date.UTC(2024)},
	],
	[
		`AWSLogs/${account}/CloudTrail/us-east-1/2023/12/`,
		{kind: 'time', ...log, region: 'us-east-1', from: Date.UTC(2023, 11), to: Date.UTC(2024)},
	],
	[
		`${account}/CloudTrail/us-east-1/2024/02/29/`,
		{
			kind: 'time',
			...log,
			region: 'us-east-1',
			from: Date.UTC(2024, 1, 29),
			to: Date.UTC(2024, 2, 1),
		},
	],
	[`AWSLogs/${account}/CloudTrail-Digest/`, {kind: 'else'}],
	[`AWSLogs/${account}/elasticloadbalancing/us-east-1/2024/`, {kind: 'else'}],
	[`AWSLogs/${account}/CloudTrail/us-east-1/2024/02/29/deeper/`, {kind: 'else'}],
	['AWSLogs/someone/', {kind: 'else'}],
	['NotAWSLogs/', {kind: 'outside'}],
])('%j', (folder, place) => {
	expect(placeOf(folder)).toEqual(place);
});

test('a day is in its month, and a month in its year', () => {
	fc.assert(
		fc.property(
			fc.date({min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true}),
			date => {
				const [year, month, day] = date.toISOString().split(/[-T]/);
				const region = `AWSLogs/${account}/CloudTrail/us-east-1/`;
				for (const folder of [`${year}/`, `${year}/${month}/`, `${year}/${month}/${day}/`]) {
					const place = placeOf(region + folder);
					if (place.kind !== 'time') throw new Error(place.kind);
					expect(place.from).toBeLessThanOrEqual(date.getTime());
					expect(place.to).toBeGreaterThan(date.getTime());
				}
			},
		),
	);
});

test('no folder is too strange', () => {
	const part = fc.oneof(
		fc.string({unit: anyCharacter}),
		fc.constantFrom('AWSLogs', account, 'CloudTrail', '2024', '13'),
	);
	fc.assert(
		fc.property(fc.array(part), parts => {
			expect(placeOf(parts.map(text => `${text}/`).join('')).kind).toBeTypeOf('string');
		}),
	);
});
