import {describe, expect, it} from 'vitest';
import type {StoryRecord} from '../../../source/demo/story/story.ts';
import {recordsIn} from './records.ts';

const records = recordsIn(300);

const lags = records
	.map(({eventTime, deliveredAt}) => (deliveredAt - eventTime) / 1000)
	.toSorted((a, b) => a - b);

function percentile(share: number): number {
	return lags[Math.floor(lags.length * share)] ?? Number.NaN;
}

describe('delivery', () => {
	it('lags as CloudTrail does', () => {
		expect(percentile(0.5)).toBeGreaterThan(185);
		expect(percentile(0.5)).toBeLessThan(205);
		expect(percentile(0.95)).toBeGreaterThan(420);
		expect(percentile(0.95)).toBeLessThan(460);
		expect(lags[0]).toBeGreaterThanOrEqual(40);
		expect(lags.at(-1)).toBeLessThanOrEqual(610);
	});

	it('is out of order', () => {
		const delivered = records.toSorted((a, b) => a.deliveredAt - b.deliveredAt);
		const backwards = delivered.filter(
			(record, index) => record.eventTime < (delivered[index - 1]?.eventTime ?? 0),
		);
		expect(backwards.length).toBeGreaterThan(records.length / 4);
	});

	it('sometimes brings a record twice, byte for byte, at another time', () => {
		const copies = new Map<string, StoryRecord[]>();
		for (const record of records) {
			const id = /"eventID":"([^"]+)"/.exec(record.message)?.[1] ?? '';
			copies.set(id, [...(copies.get(id) ?? []), record]);
		}
		const twice = [...copies.values()].filter(group => group.length > 1);
		expect(twice.length / copies.size).toBeGreaterThan(0.01);
		expect(twice.length / copies.size).toBeLessThan(0.03);
		for (const group of twice) {
			expect(group).toHaveLength(2);
			expect(new Set(group.map(({message}) => message)).size).toBe(1);
			expect(new Set(group.map(({eventTime}) => eventTime)).size).toBe(1);
			expect(new Set(group.map(({deliveredAt}) => deliveredAt)).size).toBe(2);
		}
	});

	it('writes each Region to log streams of its own', () => {
		for (const {logStreamName, message} of records) {
			const region = /"awsRegion":"([^"]+)"/.exec(message)?.[1] ?? '';
			expect(logStreamName).toMatch(new RegExp(`^111122223333_CloudTrail_${region}(_[234])?$`));
		}
		expect(new Set(records.map(({logStreamName}) => logStreamName))).toEqual(
			new Set([
				'111122223333_CloudTrail_us-east-1',
				'111122223333_CloudTrail_us-east-1_2',
				'111122223333_CloudTrail_us-east-1_3',
				'111122223333_CloudTrail_us-east-1_4',
				'111122223333_CloudTrail_eu-west-1',
			]),
		);
	});
});
