import {expect, test} from 'vitest';
import type {Delivery} from '../../source/cloudtrail/delivery.ts';
import {parseRecord} from '../../source/cloudtrail/parse.ts';
import {Intake} from '../../source/store/intake.ts';
import {RecentIds} from '../../source/store/recent-ids.ts';
import {dataEvent} from '../fixtures/data-event.ts';

function delivered(text: string): Delivery {
	return {text, deliveredAt: 0, origin: 'live'};
}

const first = dataEvent({eventID: '6c1c1f5e-0000-4000-8000-000000000001'});
const second = dataEvent({eventID: '6c1c1f5e-0000-4000-8000-000000000002'});
const amended = dataEvent({
	eventID: '6c1c1f5e-0000-4000-8000-000000000001',
	addendum: {reason: 'UPDATED_DATA'},
});

test('a record delivered twice is taken once, whenever it comes again', () => {
	const intake = new Intake(parseRecord);
	const taken = [
		...intake.take([delivered(first), delivered(second), delivered(first)]),
		...intake.take([delivered(second)]),
	];
	expect(taken.map(({delivery}) => delivery.text)).toEqual([first, second]);
	expect(taken.every(({event}) => event !== undefined)).toBe(true);
	expect(intake.duplicates).toBe(2);
});

test('another text of the same eventID is no duplicate', () => {
	const intake = new Intake(parseRecord);
	expect([...intake.take([delivered(first), delivered(amended)])]).toHaveLength(2);
	expect(intake.duplicates).toBe(0);
});

test('lines that are no records, and records without an id, are all taken', () => {
	const intake = new Intake(parseRecord);
	const nameless = '{"eventVersion":"1.08","eventName":"Query"}';
	expect([...intake.take(['hello', 'hello', nameless, nameless].map(delivered))]).toHaveLength(4);
	expect([...intake.take(['hello', nameless].map(delivered))]).toHaveLength(2);
});

test('what is no longer remembered comes again', () => {
	const intake = new Intake(parseRecord, new RecentIds(1));
	expect([...intake.take([first, second, first].map(delivered))]).toHaveLength(3);
});

test('equal lines of one place are told apart by their number, and known again when a sweep reads them', () => {
	const intake = new Intake(parseRecord);
	const line = (origin: 'live' | 'recovered', deliveredAt = 1): Delivery => ({
		text: 'hello',
		deliveredAt,
		origin,
		logGroup: 'arn',
		logStream: 'one',
	});
	expect([...intake.take([line('live'), line('live'), line('live', 2)])]).toHaveLength(3);
	const swept = [line('recovered'), line('recovered'), line('recovered'), line('recovered', 2)];
	expect([...intake.take(swept)]).toHaveLength(1);
	expect(intake.duplicates).toBe(0);
});

test('a line that a sweep reads for the first time is taken, whatever came at that moment', () => {
	const intake = new Intake(parseRecord);
	const line = (text: string, logStream = 'one'): Delivery => ({
		text,
		deliveredAt: 1,
		origin: 'recovered',
		logGroup: 'arn',
		logStream,
	});
	expect([...intake.take([line('hello')])]).toHaveLength(1);
	expect([...intake.take([line('good bye')])]).toHaveLength(1);
	expect([...intake.take([line('hello', 'two'), line('hello')])]).toHaveLength(1);
});

test.each([
	['live', 1],
	['file', 1],
	['history', 0],
	['recovered', 0],
] as const)('what comes again %s counts %i times as delivered twice', (origin, duplicates) => {
	const intake = new Intake(parseRecord);
	expect([...intake.take([delivered(first), {...delivered(first), origin}])]).toHaveLength(1);
	expect(intake.duplicates).toBe(duplicates);
});
