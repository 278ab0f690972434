import {stripVTControlCharacters} from 'node:util';
import fc from 'fast-check';
import {expect, test} from 'vitest';
import type {Delivery} from '../../source/cloudtrail/delivery.ts';
import type {CloudTrailEvent} from '../../source/cloudtrail/event.ts';
import {parseRecord} from '../../source/cloudtrail/parse.ts';
import {eventLine} from '../../source/output/event-line.ts';
import {anyCharacter} from '../fixtures/any-character.ts';
import {dataEvent} from '../fixtures/data-event.ts';
import {arbitraryEvent, event, table} from '../fixtures/events.ts';

function delivery(text: string): Delivery {
	return {text, deliveredAt: undefined, origin: 'file'};
}

function lineOf(fields: Partial<CloudTrailEvent>): string {
	return eventLine({delivery: delivery(''), event: event(fields)});
}

const unsafe = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;

test('a record as a line: time, event, target, who, from', () => {
	const text = dataEvent({
		requestParameters: {tableName: 'orders', indexName: 'by-email'},
		eventName: 'Query',
	});
	expect(eventLine({delivery: delivery(text), event: parseRecord(text)})).toBe(
		'2026-03-01T06:22:09Z  Query               orders ▸ by-email           checkout-api/task-77                aws-sdk-go',
	);
});

test('an error stands at the end', () => {
	expect(lineOf({application: 'boto3', errorCode: 'AccessDenied'})).toMatch(
		/ {2}boto3 {2}✖ AccessDenied$/,
	);
});

test('colours tell nothing that the words do not', () => {
	fc.assert(
		fc.property(arbitraryEvent, one => {
			const item = {delivery: delivery(''), event: one};
			const paint = (text: string) => (text === '' ? '' : `\u001B[36m${text}\u001B[39m`);
			const colored = eventLine(item, {dim: paint, accent: paint, error: paint});
			expect(colored).toContain('\u001B[36m');
			expect(stripVTControlCharacters(colored)).toBe(eventLine(item));
		}),
	);
});

test('what is not recorded leaves its column, so that the others stay in place', () => {
	expect(lineOf({principal: '-', application: '-'})).toBe(
		`${'-'.padEnd(20)}  ${'-'.padEnd(18)}  ${'-'.padEnd(26)}  ${'-'.padEnd(34)}  -`,
	);
});

test('nothing is cut, however wide its characters are', () => {
	const wide = '注文注文注文注文注文注文注文注文';
	const long = 'a'.repeat(100);
	const line = lineOf({
		name: long,
		principal: wide,
		session: `${wide}人`,
		targets: [table(wide, wide)],
	});
	expect(line).toContain(long);
	expect(line).toContain(`${wide} ▸ ${wide}`);
	expect(line).toContain(`${wide}/${wide}人`);
	expect(line).not.toContain('…');
});

test('a line that is no record comes out as it is, made safe', () => {
	expect(eventLine({delivery: delivery('not a record'), event: undefined})).toBe('not a record');
	expect(eventLine({delivery: delivery('two\nlines \u001B[31m'), event: undefined})).not.toMatch(
		unsafe,
	);
});

test('whatever callers write, a line is one line of safe text', () => {
	const hostile = fc.string({unit: anyCharacter, maxLength: 60});
	fc.assert(
		fc.property(
			arbitraryEvent,
			fc.record({
				name: hostile,
				principal: hostile,
				session: hostile,
				application: hostile,
				errorCode: hostile,
				targets: fc.array(fc.tuple(hostile, hostile).map(([name, index]) => table(name, index))),
			}),
			(some, fields) => {
				const line = eventLine({delivery: delivery(''), event: {...some, ...fields}});
				expect(line).not.toMatch(unsafe);
			},
		),
	);
	fc.assert(
		fc.property(hostile, text => {
			expect(eventLine({delivery: delivery(text), event: undefined})).not.toMatch(unsafe);
		}),
	);
});
