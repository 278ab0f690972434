import fc from 'fast-check';
import {expect, test} from 'vitest';
import type {CloudTrailEvent} from '../../source/cloudtrail/event.ts';
import {compileFilter, wildcards} from '../../source/filter/compile.ts';
import {parseFilter} from '../../source/filter/parse.ts';
import {matches} from '../../source/store/matcher.ts';
import {event, table} from '../fixtures/events.ts';

function lets(filter: string, subject: CloudTrailEvent | undefined): boolean {
	const parsed = parseFilter(filter);
	if (parsed.kind === 'mistake') {
		throw new Error(parsed.message);
	}

	return matches(compileFilter(parsed.clauses), subject);
}

const query = event({
	id: '00000000-0000-4000-8000-000000000001',
	name: 'Query',
	service: 'dynamodb',
	region: 'us-east-1',
	account: '111122223333',
	identityType: 'AssumedRole',
	principal: 'Checkout-API',
	session: 'task-77',
	application: 'boto3',
	userAgent: 'Boto3/1.34',
	sourceIp: '192.0.2.17',
	errorCode: 'AccessDenied',
	category: 'Data',
	accessKey: 'ASIAEXAMPLEEXAMPLE01',
	targets: [table('orders', 'by-email'), table('carts')],
});

test.each([
	'',
	'chkapi',
	'ordrs',
	'carts',
	'by-email',
	"'heckout",
	"'ORDER",
	'^check',
	'^by-',
	'email$',
	'^carts$',
	'^CHECKOUT-API$',
	'!^cart$',
	'table:orders',
	'table:ORDERS',
	'table:carts',
	'table:ord*',
	'table:*',
	'table:x,orders',
	'index:by-email',
	'target:carts',
	'principal:checkout-*',
	'session:task-77',
	'type:assumedrole',
	'event:Scan,Query',
	'service:dynamodb',
	'app:boto3',
	'agent:boto3/*',
	'ip:192.0.2.*',
	'region:*-east-*',
	'account:111122223333',
	'key:asia*',
	'error:*',
	'category:data',
	'id:00000000-0000-4000-8000-000000000001',
	'!jane',
	'-jane',
	'!table:users',
	'-event:Scan,GetItem',
	'table:orders index:by-email',
	'table:nope | table:orders',
	'table:nope | table:orders event:Query',
	'table:nope | !event:Scan',
])('a Query of orders by-email passes “%s”', filter => {
	expect(lets(filter, query)).toBe(true);
});

test.each([
	'jane',
	"'chkapi",
	'^api',
	'checkout$',
	'^orders$ ^order$',
	'^order$',
	'!checkout',
	'!api',
	'table:order',
	'table:by-email',
	'table:rders*',
	'index:orders',
	'!index:*',
	'!error:*',
	'event:Scan',
	'-event:Scan,Query',
	'table:orders event:Scan',
	'table:nope | table:orders event:Scan',
	'table:nope | !event:Query',
	'id:*2',
])('a Query of orders by-email does not pass “%s”', filter => {
	expect(lets(filter, query)).toBe(false);
});

test('a line that is no record has no values', () => {
	expect(lets('', undefined)).toBe(true);
	expect(lets('!orders', undefined)).toBe(true);
	expect(lets('table:*', undefined)).toBe(false);
});

test('an event without a value has not even any', () => {
	const list = event({name: 'ListTables'});
	expect(lets('table:*', list)).toBe(false);
	expect(lets('error:*', list)).toBe(false);
	expect(lets('!error:*', list)).toBe(true);
});

test('wildcards agree with a regular expression', () => {
	const pattern = fc.string({unit: fc.constantFrom('a', 'B', '.', '*'), maxLength: 7});
	const value = fc.string({unit: fc.constantFrom('a', 'b', 'A', '.', '\n'), maxLength: 7});
	fc.assert(
		fc.property(pattern, value, (text, name) => {
			const model = new RegExp(`^${text.replaceAll('.', '\\.').replaceAll('*', '[^]*')}$`, 'i');
			expect(wildcards(text)(name)).toBe(model.test(name));
		}),
		{numRuns: 2000},
	);
});

test('many wildcards on a long value that nearly fits take no time', () => {
	const matchesAll = wildcards(`${'a*'.repeat(100)}b`);
	const startedAt = performance.now();
	expect(matchesAll(`${'a'.repeat(100_000)}c`)).toBe(false);
	expect(matchesAll(`${'a'.repeat(100_000)}b`)).toBe(true);
	expect(performance.now() - startedAt).toBeLessThan(1000);
});
