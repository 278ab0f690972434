import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {compileFilter} from '../../source/filter/compile.ts';
import {asksFor, mayMatch} from '../../source/filter/may-match.ts';
import {parseFilter} from '../../source/filter/parse.ts';
import type {TermClause} from '../../source/filter/term.ts';
import {matches} from '../../source/store/matcher.ts';
import '../fixtures/seed.ts';
import {event} from '../fixtures/events.ts';

function clausesOf(filter: string): readonly TermClause[] {
	const parsed = parseFilter(filter);
	if (parsed.kind === 'mistake') throw new Error(parsed.message);
	return parsed.clauses;
}

const ireland = {region: 'eu-west-1', account: '111122223333'};

describe('an event of which the Region and the account are known may match', () => {
	it.each([
		'',
		'region:eu-west-1',
		'region:EU-*',
		'region:us-east-1,eu-west-1',
		'!region:us-*',
		'region:us-east-1 | table:orders',
		'region:eu-* account:1111*',
		'orders is:write "text" !app:terraform',
	])('%s', filter => {
		expect(mayMatch(clausesOf(filter), ireland)).toBe(true);
	});
});

describe('it cannot match', () => {
	it.each([
		'region:us-east-1',
		'!region:eu-west-1',
		'table:orders region:us-*',
		'region:us-* | account:4444*',
		'region:eu-* !account:111122223333',
	])('%s', filter => {
		expect(mayMatch(clausesOf(filter), ireland)).toBe(false);
	});
});

it('says nothing of what is not known', () => {
	expect(mayMatch(clausesOf('region:us-east-1'), {account: '111122223333'})).toBe(true);
	expect(mayMatch(clausesOf('region:us-east-1'), {})).toBe(true);
});

it('never rules out an event that matches', () => {
	const region = fc.constantFrom('eu-west-1', 'us-east-1', 'us-west-2');
	const account = fc.constantFrom('111122223333', '444455556666');
	const term = fc.oneof(
		fc
			.tuple(
				fc.constantFrom('', '!'),
				fc.constantFrom('region:', 'account:', 'event:'),
				fc.oneof(region, account, fc.constantFrom('us-*', '*', '4444*', 'Query')),
			)
			.map(parts => parts.join('')),
		fc.constantFrom('orders', 'is:read', '"eu"'),
	);
	const filter = fc
		.array(fc.array(term, {minLength: 1, maxLength: 3}), {maxLength: 3})
		.map(clauses => clauses.map(terms => terms.join(' | ')).join(' '));
	fc.assert(
		fc.property(filter, region, account, (text, eventRegion, eventAccount) => {
			const clauses = clausesOf(text);
			const subject = {
				event: event({region: eventRegion, account: eventAccount}),
				text: 'eu',
				origin: 'file' as const,
			};
			const values = {region: eventRegion, account: eventAccount};
			if (matches(compileFilter(clauses), subject)) expect(mayMatch(clauses, values)).toBe(true);
		}),
	);
});

describe('a filter asks for a value', () => {
	it.each([
		['category:Insight', true],
		['category:insight,data orders', true],
		['', false],
		['orders', false],
		['!category:data', false],
		['!category:insight', false],
		['event:insight', false],
		['is:read', false],
		['category:data', false],
		['category:insight | orders', false],
	])('%s: %s', (filter, expected) => {
		expect(asksFor(clausesOf(filter), 'category', 'Insight')).toBe(expected);
	});
});
