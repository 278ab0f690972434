import fc from 'fast-check';
import type {CloudTrailEvent} from '../../../source/cloudtrail/event.ts';
import {compileFilter} from '../../../source/filter/compile.ts';
import {
	type Condition,
	filterFields,
	type Term,
	type TermClause,
} from '../../../source/filter/term.ts';
import {type Trait, traits} from '../../../source/filter/trait.ts';
import {readPattern} from '../../../source/filter/typed-value.ts';
import {type Field, fieldValues} from '../../../source/store/field.ts';
import {matches} from '../../../source/store/matcher.ts';

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

const someTraits = fc.uniqueArray(fc.constantFrom(...traits), {minLength: 1, maxLength: 3});

/** What stands in the records' text, in some casing, or nearly does. */
const soughtText = fc
	.tuple(
		fc.oneof(
			names,
			fc.constantFrom(
				'"tableName":',
				'no "record"',
				'\u212Aali/1.0 İ',
				'ali/1.0 i',
				'START',
				'"a*b"',
			),
		),
		casing,
		fc.nat(4),
	)
	.map(([text, cased, start]) => cased(text).slice(start))
	.filter(text => text !== '');

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
	{weight: 3, arbitrary: fc.record({kind: fc.constant('trait' as const), traits: someTraits})},
	fc.record({kind: fc.constant('text' as const), text: soughtText}),
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
	const own = ownTraits(event);
	const hasTraits = fc
		.subarray([...own], {minLength: 1})
		.map((has): Term => ({condition: {kind: 'trait', traits: has}, sense: 'has'}));
	const others = traits.filter(trait => !own.includes(trait));
	const lacksTraits = fc
		.subarray(others, {minLength: 1, maxLength: 2})
		.map((lacking): Term => ({condition: {kind: 'trait', traits: lacking}, sense: 'has not'}));
	return fc.oneof(
		{weight: 5, arbitrary: fc.oneof({weight: 5, arbitrary: ofFields}, words).map(has)},
		{weight: 2, arbitrary: own.length === 0 ? lacksTraits : hasTraits},
		lacksTraits,
	);
}

function has(condition: Condition): Term {
	return {condition, sense: 'has'};
}

function ownTraits(event: CloudTrailEvent): readonly Trait[] {
	return traits.filter(trait => {
		const matcher = compileFilter([[has({kind: 'trait', traits: [trait]})]]);
		return matches(matcher, {event, text: '', origin: 'live'});
	});
}
