import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import type {Arrival} from '../../../source/store/event-store.ts';
import {nothingFolded} from '../../../source/ui/record/folding.ts';
import {pageEntries, recordPage} from '../../../source/ui/record/record-page.ts';
import {recordLine, recordRows} from '../../../source/ui/record/record-rows.ts';
import type {Theme} from '../../../source/ui/theme.ts';
import {dataEvent} from '../../fixtures/data-event.ts';
import {arrival, event, table} from '../../fixtures/events.ts';
import {arrivalOf, hostileArrival, hostileName, hostileText} from '../../fixtures/hostile.ts';
import {colors, everyWidth, expectAllExact, plain, seen} from '../exact-line.ts';

/** All lines of a record. */
function recordLines(one: Arrival, width: number, at: number, theme: Theme): readonly string[] {
	const entries = pageEntries(recordPage(one, theme), nothingFolded);
	return recordRows(entries, width).flatMap(row => {
		const entry = entries[row.entry];
		return entry === undefined ? [] : [recordLine(row, entry, 'none', {width, theme, now: at})];
	});
}

const now = Date.UTC(2026, 2, 1, 6, 32, 9);
const deep = `${'{"a":['.repeat(22)}"x"${']}'.repeat(22)}`;
const subjects: readonly Arrival[] = [
	hostileArrival(hostileName.slice(0, 40)),
	arrivalOf(dataEvent()),
	arrival({text: deep}),
	arrival({text: hostileName}),
	arrival({text: ''}),
];

test('every line is as wide as asked, to the column', () => {
	for (const width of everyWidth) {
		// Text without surprises is as wide in every width as in some.
		for (const subject of width % 10 === 0 ? subjects : subjects.slice(0, 1)) {
			expectAllExact(recordLines(subject, width, now, colors), width);
		}
	}
});

test('every line is as wide, whatever a caller wrote', () => {
	fc.assert(
		fc.property(hostileText, fc.integer({min: 40, max: 220}), (text, width) => {
			expectAllExact(recordLines(hostileArrival(text), width, now, colors), width);
			expectAllExact(recordLines(arrival({text}), width, now, colors), width);
		}),
		{numRuns: 60},
	);
});

describe('the card', () => {
	const card = (one: Arrival) => recordLines(one, 120, now, plain).map(line => line.trimEnd());

	test('tells what, when, who, from where, and how late', () => {
		const text = dataEvent({
			eventName: 'Query',
			requestParameters: {tableName: 'orders', indexName: 'by-email'},
			errorCode: 'AccessDenied',
			errorMessage:
				'User: jane is not authorized to perform: dynamodb:Query because no session policy allows the dynamodb:Query action',
			additionalEventData: {SSEApplied: 'yes'},
			vpcEndpointId: 'vpce-1',
		});
		const lines = card(arrivalOf(text, {deliveredAt: Date.UTC(2026, 2, 1, 6, 25, 14)}));
		expect(lines.slice(0, lines.indexOf(''))).toEqual([
			' Query  orders ▸ by-email',
			' Who          R checkout-api',
			' Session      task-77',
			' Table        orders',
			' Index        by-email',
			expect.stringMatching(/^ Error {8}AccessDenied: User: jane is not authorized/),
			expect.stringMatching(/^ {14}.*the dynamodb:Query action$/),
			' Denied       no session policy allows dynamodb:Query',
			' Request      {"tableName":"orders","indexName":"by-email"}',
			' Time         2026-03-01 06:22:09 UTC  (10m00s ago)',
			' Application  aws-sdk-go',
			' Agent        aws-sdk-go/1.44.157 (go1.19.3; linux; amd64)',
			' Address      192.0.2.17',
			' Service      dynamodb · Data · read',
			' Region       us-east-1',
			' Account      111122223333',
			' Identity     AssumedRole',
			' Access key   ASIAEXAMPLEEXAMPLE01',
			' Issued by    arn:aws:iam::111122223333:role/checkout-api',
			' Issued at    2026-03-01T06:00:00Z',
			' MFA          no',
			' VPC endpoint vpce-1',
			' Request id   4KBNVRGD25RG1KEO9UT4V3FQDJVV4KQNSO5AEMVJF66Q9ASUAAJG',
			' Additional   SSEApplied: yes',
			' Event id     00000000-0000-4000-8000-000000000001',
			' Received     live, delivered to CloudWatch 2026-03-01 06:25:14 UTC, 3m05s after the call',
		]);
	});

	test('leaves out what is not recorded', () => {
		const lines = card(arrival({event: event({name: 'Scan', targets: [table('a'), table('b')]})}));
		expect(lines.slice(0, 5)).toEqual([
			' Scan  a +1',
			' Who          ?',
			' Table        a',
			' Table        b',
			' Time         not recorded',
		]);
		expect(lines.some(line => /^ (Error|Agent|Identity|MFA)/.test(line))).toBe(false);
		expect(lines.some(line => line.includes('1970-01-01 00:00:00 UTC from a file'))).toBe(true);
	});

	test('tells that a line is no record', () => {
		const lines = card(arrival({text: 'hello'}));
		expect(lines[0]).toContain('Not a CloudTrail record');
		expect(lines).toContain(' hello');
	});
});

describe('the record', () => {
	const below = (text: string, width = 80) => {
		const lines = recordLines(arrival({text}), width, now, plain).map(line => line.trimEnd());
		return lines.slice(lines.indexOf('') + 1);
	};

	test('is all there, line by line', () => {
		expect(below('{"a":[1.10,{"b":"x"}]}')).toEqual([
			' {',
			'   "a": [',
			'     1.10,',
			'     {',
			'       "b": "x"',
			'     }',
			'   ]',
			' }',
		]);
	});

	test('is all there when lines are cut', () => {
		const long = `{"message":"${'word '.repeat(100)}","漢字の鍵":"${'値'.repeat(100)}"}`;
		const text = below(long, 50)
			.map(line => line.trim())
			.join('')
			.replaceAll(' ', '');
		expect(text).toBe(long.replaceAll(' ', ''));
	});

	test('has its keys in colour', () => {
		const lines = recordLines(arrival({text: '{"漢字":1}'}), 80, now, colors);
		const [line] = lines.filter(one => seen(one).includes('漢字'));
		expect(line).toContain('\u001B[36m"漢字": \u001B[39m1');
	});

	test('shows what would act on the terminal as JSON writes it', () => {
		expect(below('{"a":"\u202E\u200B","b":"\\u001b[2J"}').join('\n')).toContain('"\\u202e\\u200b"');
		expect(below('{"a":"\\u001b[2J"}').join('\n')).toContain('"\\u001b[2J"');
	});

	test('is all there even when a caller nested it beyond reason', () => {
		const depth = 20_000;
		const request = `{"a":${'['.repeat(depth)}${']'.repeat(depth)}}`;
		const text = `{"eventName":"Query","requestParameters":${request}}`;
		const nested = recordLines(arrivalOf(text), 80, now, plain)
			.map(line => line.trim())
			.filter(line => /^\W+$/.test(line) && line.length > 1);
		expect(nested.join('').length).toBeGreaterThan(2 * (depth - 100));
	});

	test('stays readable however deep it goes', () => {
		const lines = recordLines(arrival({text: deep}), 40, now, plain);
		expect(lines.filter(line => line.includes('"x"'))).toHaveLength(1);
	});
});
