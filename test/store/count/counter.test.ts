import fc from 'fast-check';
import {expect, test} from 'vitest';
import {openRecord} from '../../../source/cloudtrail/envelope.ts';
import {readEvent} from '../../../source/cloudtrail/parse.ts';
import {parseCountFields} from '../../../source/output/counts/count-field.ts';
import type {CountRow} from '../../../source/store/count/count-table.ts';
import {Counter} from '../../../source/store/count/counter.ts';
import {fieldValues} from '../../../source/store/field.ts';
import {dataEvent} from '../../fixtures/data-event.ts';
import {arbitraryEvent, event, table} from '../../fixtures/events.ts';
import {hostileRecord, hostileText} from '../../fixtures/hostile.ts';

function countRecords(by: string, ...texts: readonly string[]): readonly CountRow[] {
	const counter = new Counter(parseCountFields(by));
	for (const text of texts) {
		const record = openRecord(text);
		if (record !== undefined) counter.add(readEvent(record), record);
	}

	return counter.table().rows;
}

test('the largest count comes first, equal ones by their values', () => {
	const names = ['Scan', 'Query', 'DeleteItem', 'GetItem', 'Query'];
	expect(countRecords('eventName', ...names.map(eventName => dataEvent({eventName})))).toEqual([
		{values: ['Query'], count: 2},
		{values: ['DeleteItem'], count: 1},
		{values: ['GetItem'], count: 1},
		{values: ['Scan'], count: 1},
	]);
});

test.each([
	['userIdentity.sessionContext.sessionIssuer.userName', 'checkout-api'],
	['resources[0].ARN', 'arn:aws:dynamodb:us-east-1:111122223333:table/orders'],
	['resources[1].ARN', ''],
	['resources.ARN', ''],
	['eventName[0]', ''],
	['readOnly', 'true'],
	['responseElements', ''],
	['requestParameters.key', '{"orderId":"o-1"}'],
	['requestParameters.toString', ''],
	['__proto__', ''],
	['nothing.of.the.kind', ''],
])('the value at %s is %j', (path, value) => {
	expect(countRecords(path, dataEvent())).toEqual([{values: [value], count: 1}]);
});

test('a name that stands in for a missing one is not taken for it', () => {
	const insight = JSON.stringify({
		eventType: 'AwsCloudTrailInsight',
		insightDetails: {eventName: 'RunInstances', eventSource: 'ec2.amazonaws.com'},
	});
	const serviceEvent = dataEvent({eventName: undefined, eventType: 'AwsServiceEvent'});
	expect(countRecords('eventName', insight, serviceEvent)).toEqual([{values: [''], count: 2}]);
	expect(countRecords('event', insight, serviceEvent).map(({values}) => values)).toEqual([
		['AwsServiceEvent'],
		['RunInstances'],
	]);
});

test('a record within another is what its paths lead into', () => {
	const bridged = JSON.stringify({'detail-type': 'x', detail: JSON.parse(dataEvent())});
	expect(countRecords('requestParameters.tableName', bridged)[0]?.values).toEqual(['orders']);
});

test('a value that CloudTrail hides is told as it stands in the record', () => {
	const hidden = 'HIDDEN_DUE_TO_SECURITY_REASONS';
	expect(countRecords('userAgent', dataEvent({userAgent: hidden}))[0]?.values).toEqual([hidden]);
});

test('a value nested as deep as a record can be is counted', () => {
	const deep = `{"eventName":"x","requestParameters":${'['.repeat(50_000)}${']'.repeat(50_000)}}`;
	expect(countRecords('requestParameters', deep)[0]?.count).toBe(1);
	expect(countRecords(`requestParameters${'[0]'.repeat(1000)}`, deep)[0]?.count).toBe(1);
});

test('an event counts for each of its tables, with the index that belongs to it', () => {
	const counter = new Counter(parseCountFields('event,table,index'));
	const targets = [table('orders', 'by-email'), table('carts'), table('orders', 'by-email')];
	counter.add(event({name: 'Query', targets}), {});
	counter.add(event({name: 'Query', targets: [{kind: 'resource', name: 'key'}]}), {});
	expect(counter.events).toBe(2);
	expect(counter.table()).toEqual({
		fields: ['event', 'table', 'index'],
		rows: [
			{values: ['Query', '', ''], count: 1},
			{values: ['Query', 'carts', ''], count: 1},
			{values: ['Query', 'orders', 'by-email'], count: 1},
		],
	});
});

test('a resource beside a table is no event without a table', () => {
	const counter = new Counter(parseCountFields('table'));
	counter.add(event({targets: [table('orders'), {kind: 'resource', name: 'key'}]}), {});
	expect(counter.table().rows).toEqual([{values: ['orders'], count: 1}]);
});

test('agrees with plain counting for every field', () => {
	const fields = ['event', 'table', 'index', 'target', 'principal', 'error', 'id'] as const;
	fc.assert(
		fc.property(fc.array(arbitraryEvent), fc.constantFrom(...fields), (events, field) => {
			const counts = new Map<string, number>();
			const counter = new Counter(parseCountFields(field));
			for (const item of events) {
				counter.add(item, {});
				const values = fieldValues(item, field);
				for (const value of values.length === 0 ? [''] : values) {
					counts.set(value, (counts.get(value) ?? 0) + 1);
				}
			}

			const {rows} = counter.table();
			expect(new Map(rows.map(({values, count}) => [values[0], count]))).toEqual(counts);
			expect(counter.events).toBe(events.length);
		}),
	);
});

test('what a path leads to is counted as it stands there, whatever callers write', () => {
	const paths = ['awsRegion', 'eventName', 'sourceIPAddress', 'userAgent', 'userIdentity.type'];
	fc.assert(
		fc.property(hostileText, text => {
			expect(countRecords(paths.join(','), hostileRecord(text))).toEqual([
				{values: paths.map(() => text), count: 1},
			]);
		}),
	);
});
