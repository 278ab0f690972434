import fc from 'fast-check';
import {expect, test} from 'vitest';
import type {CloudTrailEvent} from '../../source/cloudtrail/event.ts';
import {addTerm, toggledTerm} from '../../source/filter/add-term.ts';
import {matcherOf} from '../../source/filter/compile.ts';
import {parseFilter} from '../../source/filter/parse.ts';
import {quoteValue} from '../../source/filter/quote-value.ts';
import {type FilterField, filterFields} from '../../source/filter/term.ts';
import {matches} from '../../source/store/matcher.ts';
import {anyCharacter} from '../fixtures/any-character.ts';
import {arbitraryEvent, arrival, table} from '../fixtures/events.ts';

test.each([
	['', 'event:Query'],
	['orders', 'orders event:Query'],
	['  orders ', 'orders event:Query'],
	['orders |', 'orders event:Query'],
	['app:"my app', 'app:"my app" event:Query'],
	['event:Query', 'event:Query'],
	['event:Query orders', 'event:Query orders'],
	['event:Query | orders', 'event:Query | orders event:Query'],
	['orders | event:Query', 'orders | event:Query event:Query'],
])('“%s” becomes “%s”', (filter, longer) => {
	expect(addTerm(filter, 'event:Query')).toBe(longer);
});

test.each([
	['table:orders', '!table:orders', '!table:orders'],
	['!table:orders event:Query', 'table:orders', 'event:Query table:orders'],
	['-Table:Orders carts', 'table:orders', 'carts table:orders'],
	['table:orders | table:carts', '!table:orders', 'table:orders | table:carts !table:orders'],
	['table:orders,carts', '!table:orders', 'table:orders,carts !table:orders'],
	['is:read', '!is:read', '!is:read'],
	['!is:error', 'is:error', 'is:error'],
	['TABLE:ORDERS', 'table:orders', 'TABLE:ORDERS'],
	['app:"my app', '!app:"my app"', '!app:"my app"'],
	['nope:1', 'table:orders', 'nope:1 table:orders'],
	['app:"a\\', 'is:read', 'app:"a\\\\" is:read'],
])('“%s” and “%s” become “%s”', (filter, term, both) => {
	expect(addTerm(filter, term)).toBe(both);
});

test('a quoted term is not added twice', () => {
	const once = addTerm('orders', 'app:"my app"');
	expect(addTerm(once, 'app:"my app"')).toBe(once);
});

test('the filter before stays in force, and the term must hold as well', () => {
	const piece = fc.constantFrom('orders', '|', '!carts', 'app:"my app"', '^x', 'ip:1,2');
	const end = fc.constantFrom('', 'table:"a b', ' | ');
	fc.assert(
		fc.property(fc.array(piece, {maxLength: 6}), end, (pieces, last) => {
			const filter = [...pieces, last].join(' ');
			const before = parseFilter(filter);
			const after = parseFilter(addTerm(filter, 'region:us-*'));
			const added = parseFilter('region:us-*');
			expect(after.kind === 'filter' ? after.clauses : []).toEqual([
				...(before.kind === 'filter' ? before.clauses : []),
				...(added.kind === 'filter' ? added.clauses : []),
			]);
		}),
	);
});

const value = fc.oneof(
	fc.string({unit: anyCharacter, minLength: 1, maxLength: 6}),
	fc.string({
		unit: fc.constantFrom('*', '"', ',', ' ', '|', '\\', '!', '-', ':', 'a', 'B', '\n'),
		minLength: 1,
		maxLength: 6,
	}),
);

test('a value of any field selects exactly the events that have it', () => {
	const filter = fc.constantFrom('', 'event:Query', '!is:error "a', 'region:us-* | event:Scan |');
	fc.assert(
		fc.property(
			fc.constantFrom(...filterFields),
			value,
			value,
			arbitraryEvent,
			filter,
			fc.constantFrom('', '!'),
			(field, wanted, other, base, before, sign) => {
				const matcher = matcherOf(addTerm(before, `${sign}${field}:${quoteValue(wanted)}`));
				for (const held of [wanted, other]) {
					const subject = arrival({event: withValue(base, field, held)});
					const has = held.toLowerCase() === wanted.toLowerCase();
					expect(matches(matcher, subject)).toBe(
						matches(matcherOf(before), subject) && has === (sign === ''),
					);
				}
			},
		),
		{numRuns: 2000},
	);
});

function withValue(base: CloudTrailEvent, field: FilterField, value: string): CloudTrailEvent {
	switch (field) {
		case 'table':
			return {...base, targets: [table(value)]};
		case 'target':
			return {...base, targets: [{kind: 'resource', name: value}]};
		case 'index':
			return {...base, targets: [table('orders', value)]};
		case 'event':
			return {...base, name: value};
		case 'type':
			return {...base, identityType: value};
		case 'app':
			return {...base, application: value};
		case 'agent':
			return {...base, userAgent: value};
		case 'ip':
			return {...base, sourceIp: value};
		case 'key':
			return {...base, accessKey: value};
		case 'error':
			return {...base, errorCode: value};
		default:
			return {...base, [field]: value};
	}
}

test.each([
	['', 'is:unknown'],
	['table:orders', 'table:orders is:unknown'],
	['is:unknown', ''],
	['table:orders IS:unknown x', 'table:orders x'],
	['is:unknown | x', 'is:unknown | x is:unknown'],
	['!is:unknown', 'is:unknown'],
])('is:unknown comes and goes: %j', (filter, expected) => {
	expect(toggledTerm(filter, 'is:unknown')).toBe(expected);
});
