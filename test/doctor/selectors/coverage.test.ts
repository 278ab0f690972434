import {expect, test} from 'vitest';
import {coverageOf} from '../../../source/doctor/selectors/coverage.ts';
import {equalTo, type FieldSelector} from '../../../source/doctor/selectors/selectors.ts';
import {
	advanced,
	anyTable,
	basic,
	condition,
	ofTables,
	orders,
	ordersArn,
	tables,
} from './selecting.ts';

const othersArn = 'arn:aws:dynamodb:us-east-1:111122223333:table/others';
const readOnly = (value: 'true' | 'false') => equalTo('readOnly', [value]);
const management = {name: undefined, fields: [equalTo('eventCategory', ['Management'])]};
const objects = {
	name: undefined,
	fields: [equalTo('eventCategory', ['Data']), equalTo('resources.type', ['AWS::S3::Object'])],
};

test('without conditions all data events are logged', () => {
	expect(coverageOf(advanced(management, ofTables()), orders)).toEqual({
		logged: 'all',
		limitedBy: [],
	});
	expect(coverageOf(advanced(ofTables()), anyTable)).toEqual({logged: 'all', limitedBy: []});
});

test.each([
	['nothing', advanced()],
	['management events', advanced(management)],
	['data events of S3', advanced(management, objects)],
	[
		'a selector without a type',
		advanced({name: undefined, fields: [equalTo('eventCategory', ['Data'])]}),
	],
	[
		'a selector without a category',
		advanced({name: undefined, fields: [equalTo('resources.type', ['AWS::DynamoDB::Table'])]}),
	],
	[
		'streams',
		advanced({
			name: undefined,
			fields: [
				equalTo('eventCategory', ['Data']),
				equalTo('resources.type', ['AWS::DynamoDB::Stream']),
			],
		}),
	],
	['basic management events', basic({})],
	['basic objects', basic({dataResources: [{type: 'AWS::S3::Object', values: ['arn:aws:s3']}]})],
	['no basic selector', basic()],
])('%s log nothing of a table', (_, selectors) => {
	expect(coverageOf(selectors, orders)).toEqual({logged: 'none', limitedBy: []});
	expect(coverageOf(selectors, anyTable)).toEqual({logged: 'none', limitedBy: []});
});

test('readOnly leaves reads or writes; both together are all', () => {
	expect(coverageOf(advanced(ofTables(readOnly('true'))), orders)).toEqual({
		logged: 'reads only',
		limitedBy: ['readOnly'],
	});
	expect(coverageOf(advanced(ofTables(readOnly('false'))), orders)).toEqual({
		logged: 'writes only',
		limitedBy: ['readOnly'],
	});
	const both = advanced(ofTables(readOnly('true')), ofTables(readOnly('false')));
	expect(coverageOf(both, orders).logged).toBe('all');
});

test.each<[string, Partial<FieldSelector>, 'all' | 'none']>([
	['Equals itself', {equals: [othersArn, ordersArn]}, 'all'],
	['Equals another', {equals: [othersArn]}, 'none'],
	['NotEquals itself', {notEquals: [othersArn, ordersArn]}, 'none'],
	['NotEquals another', {notEquals: [othersArn]}, 'all'],
	[
		'StartsWith its beginning',
		{startsWith: ['arn:aws:dynamodb:us-east-1:111122223333:table/ord']},
		'all',
	],
	['StartsWith another Region', {startsWith: ['arn:aws:dynamodb:eu-west-1:']}, 'none'],
	['NotStartsWith its beginning', {notStartsWith: ['arn:aws:dynamodb:us-east-1:']}, 'none'],
	['NotStartsWith another', {notStartsWith: [othersArn]}, 'all'],
	['EndsWith its end', {endsWith: ['/orders']}, 'all'],
	['EndsWith another', {endsWith: ['/others']}, 'none'],
	['NotEndsWith its end', {notEndsWith: ['ders']}, 'none'],
	['NotEndsWith another', {notEndsWith: ['/others']}, 'all'],
	['one operator that includes', {equals: [othersArn], startsWith: ['arn:aws:dynamodb:']}, 'all'],
	['one that excludes', {startsWith: ['arn:aws:dynamodb:'], notEndsWith: ['/orders']}, 'none'],
	['no operator at all', {}, 'all'],
])('resources.ARN: %s', (_, operators, logged) => {
	const selectors = advanced(ofTables(condition('resources.ARN', operators)));
	expect(coverageOf(selectors, orders)).toEqual({
		logged,
		limitedBy: logged === 'none' ? ['resources.ARN'] : [],
	});
});

test.each<[string, Partial<FieldSelector>, 'all' | 'some' | 'none']>([
	['one table', {equals: [ordersArn]}, 'some'],
	['all but one table', {notEquals: [ordersArn]}, 'some'],
	['one Region', {startsWith: ['arn:aws:dynamodb:eu-west-1:']}, 'some'],
	['some names', {endsWith: ['-prod']}, 'some'],
	['all but some names', {notEndsWith: ['-test']}, 'some'],
	['all of the partition', {startsWith: ['arn:aws:dynamodb']}, 'all'],
	['none of the partition', {notStartsWith: ['arn:aws:']}, 'none'],
	['another partition', {startsWith: ['arn:aws-cn:dynamodb:']}, 'none'],
])('any table, resources.ARN: %s', (_, operators, logged) => {
	const selectors = advanced(ofTables(condition('resources.ARN', operators)));
	expect(coverageOf(selectors, anyTable).logged).toBe(logged);
});

test('eventName leaves some operations, also with reads whole', () => {
	const named = (operators: Partial<FieldSelector>) =>
		coverageOf(advanced(ofTables(condition('eventName', operators))), orders);
	expect(named({equals: ['Query', 'Scan']})).toEqual({logged: 'some', limitedBy: ['eventName']});
	expect(named({notEquals: ['PutItem']}).logged).toBe('some');
	expect(named({notStartsWith: ['Batch']}).logged).toBe('some');
	expect(named({equals: ['GetObject']}).logged).toBe('none');
	expect(named({notEquals: ['GetObject']}).logged).toBe('all');
	const reads = ['BatchGetItem', 'GetItem', 'Query', 'Scan', 'TransactGetItems'];
	expect(named({equals: reads}).logged).toBe('reads only');
	expect(named({notEquals: reads}).logged).toBe('writes only');
});

test('who calls is not known here: such a condition leaves some', () => {
	const coverage = coverageOf(
		advanced(
			ofTables(
				condition('userIdentity.arn', {
					notStartsWith: ['arn:aws:sts::111122223333:assumed-role/etl'],
				}),
			),
		),
		orders,
	);
	expect(coverage).toEqual({logged: 'some', limitedBy: ['userIdentity.arn']});
});

test('what another selector lets through is not limited', () => {
	const narrow = ofTables(condition('userIdentity.arn', {equals: ['x']}), readOnly('true'));
	expect(coverageOf(advanced(narrow, ofTables()), orders)).toEqual({logged: 'all', limitedBy: []});
});

test.each<[string, readonly string[], 'all' | 'some' | 'none', 'all' | 'some' | 'none']>([
	['all tables', ['arn:aws:dynamodb'], 'all', 'all'],
	['the table', [othersArn, ordersArn], 'all', 'some'],
	['another table', [othersArn], 'none', 'some'],
	['another whose name the table begins with', [ordersArn.slice(0, -1)], 'none', 'some'],
	['a beginning that is not said to stand for all', ['arn:aws:dynamodb:us-east-1'], 'some', 'some'],
	['another partition', ['arn:aws-cn:dynamodb'], 'none', 'none'],
])('basic selectors of %s', (_, values, ofOrders, ofAny) => {
	const selectors = basic({dataResources: tables(...values)});
	expect(coverageOf(selectors, orders).logged).toBe(ofOrders);
	expect(coverageOf(selectors, anyTable).logged).toBe(ofAny);
});

test('basic selectors read only, write only, and one of each', () => {
	const reads = {readWriteType: 'ReadOnly', dataResources: tables('arn:aws:dynamodb')};
	const writes = {...reads, readWriteType: 'WriteOnly'};
	expect(coverageOf(basic(reads), orders)).toEqual({
		logged: 'reads only',
		limitedBy: ['ReadWriteType'],
	});
	expect(coverageOf(basic(writes), anyTable).logged).toBe('writes only');
	expect(coverageOf(basic(reads, writes), orders).logged).toBe('all');
});
