import fc from 'fast-check';
import type {CloudTrailEvent} from '../../../source/cloudtrail/event.ts';
import {
	type Condition,
	filterFields,
	type Term,
	type TermClause,
} from '../../../source/filter/term.ts';
import {readPattern} from '../../../source/filter/value-pattern.ts';
import {type Field, fieldValues} from '../../../source/store/field.ts';

/** Values that the fields of the generated records have, in some casing. */
const names = fc.constantFrom(
	...['orders', 'orders-archive', 'ord_2', 'kiosk.x', 'my-orders', 'by-email', 'by-status'],
	...[
		'checkout-api',
		'AWSReservedSSO_AdminAccess_0123456789abcdef',
		'jane@example.com (AdminAccess)',
	],
	...['jane (via root)', 'via', 'root', 'anonymous', 'task-77', 'EKS', 'repo:shop/orders (GitHub)'],
	...['user-42', 'Orders/topic', 'alias/Orders', 'topic', '-', 'boto3', 'i-0ab34567'],
	...['111122223333', '444455556666', 'us-east-1', 'dynamodb', 'kms', 'dynamodb.amazonaws.com'],
	...['Query', 'GetItem', 'BatchGetItem', 'AwsCloudTrailInsight', 'AwsAggregatedEvent', 'Decrypt'],
	...[
		'AccessDenied',
		'Failure',
		'200',
		'Client.InvalidParameter',
		'Data',
		'Management',
		'Aggregated',
	],
	...['AssumedRole', 'Root', 'AKIAEXAMPLEEXAMPLE02', '192.0.2.17', '198.51.100.7', '2001:db8::1'],
	...[
		'AWS Internal',
		'Kali/1.0 i\u0307',
		'\u212Aali',
		'a\nb',
		'100% "x\\y"',
		'é',
		'HIDDEN_DUE_TO_SECURITY_REASONS',
	],
	...['10000000-0000-4000-8000-000000000001', 'a0000000-0000-4000-8000-000000000001'],
);

const casing = fc.constantFrom(
	(text: string) => text,
	(text: string) => text.toLowerCase(),
	(text: string) => text.toUpperCase(),
);

/** What a filter may ask of a name: in any casing, with wildcards in place of parts. */
function changed(name: fc.Arbitrary<string>): fc.Arbitrary<string> {
	const part = fc.constantFrom('whole', 'whole', 'start', 'end', 'middle', 'outside', 'any');
	return fc.tuple(name, casing, part, fc.nat(20)).map(([original, cased, kept, length]) => {
		const text = cased(original);
		switch (kept) {
			case 'start':
				return `${text.slice(0, length)}*`;
			case 'end':
				return `*${text.slice(-length)}`;
			case 'middle':
				return `*${text.slice(1, length + 1)}*`;
			case 'outside':
				return `${text.slice(0, length)}*${text.slice(length + 1)}`;
			case 'any':
				return '*';
			default:
				return text;
		}
	});
}

const value = changed(names).filter(text => text !== '');

const condition: fc.Arbitrary<Condition> = fc.oneof(
	{
		weight: 6,
		arbitrary: fc.record({
			kind: fc.constant('field' as const),
			field: fc.constantFrom(...filterFields),
			values: fc.array(value.map(readPattern), {minLength: 1, maxLength: 3}),
		}),
	},
	fc.record({
		kind: fc.constantFrom('fuzzy' as const, 'contains', 'starts', 'ends', 'is'),
		word: value.map(text => text.replaceAll('*', '')).filter(text => text !== ''),
	}),
);

export const term: fc.Arbitrary<Term> = fc.record({
	condition,
	sense: fc.constantFrom('has' as const, 'has', 'has', 'has not'),
});

export const filter: fc.Arbitrary<readonly TermClause[]> = fc.array(
	fc.oneof(
		{weight: 3, arbitrary: term.map(only => [only])},
		fc.array(term, {minLength: 1, maxLength: 3}),
	),
	{maxLength: 5},
);

/** Terms that most likely accept an event: they ask for what it has. */
export function ownTerm(event: CloudTrailEvent): fc.Arbitrary<Term> {
	const fields = filterFields.filter(field => fieldValues(event, field).length > 0);
	const named: readonly Field[] = ['target', 'index', 'principal'];
	const ofFields = fc
		.constantFrom(...fields)
		.chain(field =>
			changed(fc.constantFrom(...fieldValues(event, field))).map(
				(text): Condition => ({kind: 'field', field, values: [readPattern(text)]}),
			),
		);
	const words = fc
		.tuple(
			fc.constantFrom(...named.flatMap(field => fieldValues(event, field))),
			fc.nat(5),
			fc.integer({min: 3, max: 20}),
		)
		.map(([name, start, length]): Condition => {
			const word = name.slice(start, start + length);
			return {kind: 'contains', word: word === '' ? name : word};
		});
	return fc
		.oneof({weight: 5, arbitrary: ofFields}, words)
		.map(condition => ({condition, sense: 'has'}));
}
