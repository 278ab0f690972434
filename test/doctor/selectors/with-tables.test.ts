import fc from 'fast-check';
import {expect, test} from 'vitest';
import {coverageOf} from '../../../source/doctor/selectors/coverage.ts';
import {
	equalTo,
	type FieldSelector,
	type Selectors,
} from '../../../source/doctor/selectors/selectors.ts';
import {withTables} from '../../../source/doctor/selectors/with-tables.ts';
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

test('advanced selectors stay, one for the tables comes last', () => {
	const before = advanced({name: 'all', fields: [equalTo('eventCategory', ['Management'])]});
	expect(withTables(before, [orders])).toEqual({
		kind: 'advanced',
		selectors: [
			...before.selectors,
			{...ofTables(equalTo('resources.ARN', [ordersArn])), name: 'DynamoDB tables'},
		],
	});
});

test('a basic selector of all events gets the tables, and keeps the rest', () => {
	const before = basic(
		{readWriteType: 'WriteOnly', managementEvents: 'left out'},
		{
			excludedSources: ['kms.amazonaws.com'],
			dataResources: [{type: 'AWS::S3::Object', values: ['arn:aws:s3']}, ...tables('a')],
		},
	);
	expect(withTables(before, [anyTable])).toEqual({
		kind: 'basic',
		selectors: [
			before.selectors[0],
			{
				...before.selectors[1],
				dataResources: [
					{type: 'AWS::S3::Object', values: ['arn:aws:s3']},
					...tables('a', 'arn:aws:dynamodb'),
				],
			},
		],
	});
});

test('five basic selectors none of which is of all events leave no room', () => {
	const reads = {readWriteType: 'ReadOnly'};
	expect(withTables(basic(reads, reads, reads, reads), [orders])?.selectors).toHaveLength(5);
	expect(withTables(basic(reads, reads, reads, reads, reads), [orders])).toBeUndefined();
});

const texts = fc.array(fc.constantFrom(ordersArn, 'arn:aws:dynamodb', 'Query', 'true', 'x'), {
	maxLength: 2,
});
const anyCondition: fc.Arbitrary<FieldSelector> = fc
	.record({
		field: fc.constantFrom('resources.ARN', 'eventName', 'readOnly', 'userIdentity.arn'),
		equals: texts,
		startsWith: texts,
		notEquals: texts,
		notEndsWith: texts,
	})
	.map(({field, ...operators}) => condition(field, operators));
const anySelectors: fc.Arbitrary<Selectors> = fc.oneof(
	fc
		.array(fc.array(anyCondition, {maxLength: 3}))
		.map(all => advanced(...all.map(fields => ofTables(...fields)))),
	fc
		.array(
			fc.record({readWriteType: fc.constantFrom('All', 'ReadOnly', 'WriteOnly'), values: texts}),
			{maxLength: 4},
		)
		.map(all =>
			basic(
				...all.map(({readWriteType, values}) => ({
					readWriteType,
					dataResources: tables(...values),
				})),
			),
		),
);

test('whatever was selected before, all of the table is then', () => {
	fc.assert(
		fc.property(anySelectors, fc.constantFrom(orders, anyTable), (before, table) => {
			const after = withTables(before, [table]);
			expect(after && coverageOf(after, table).logged).toBe('all');
		}),
	);
});
