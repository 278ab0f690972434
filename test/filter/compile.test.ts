import {expect, test} from 'vitest';
import type {CloudTrailEvent} from '../../source/cloudtrail/event.ts';
import {compileFilter, matcherOf} from '../../source/filter/compile.ts';
import {parseFilter} from '../../source/filter/parse.ts';
import type {CallerVerdicts} from '../../source/store/caller-verdicts.ts';
import {matches} from '../../source/store/matcher.ts';
import {arrival, event, table} from '../fixtures/events.ts';

function lets(filter: string, subject: CloudTrailEvent | undefined): boolean {
	const parsed = parseFilter(filter);
	if (parsed.kind === 'mistake') {
		throw new Error(parsed.message);
	}

	return matches(compileFilter(parsed.clauses), arrival({event: subject}));
}

test('a filter that cannot be read lets everything through', () => {
	expect(matches(matcherOf('nope:1'), arrival({event: undefined}))).toBe(true);
	expect(matches(matcherOf('is:read'), arrival({event: undefined}))).toBe(false);
});

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

const denied = event({
	access: 'read',
	console: true,
	identityType: 'Root',
	errorCode: 'Client.UnauthorizedOperation',
	principal: 'root',
	application: 'console',
});

test.each([
	'is:read',
	'is:error',
	'is:denied',
	'is:console',
	'is:root',
	'is:write,read',
	'IS:Read',
	'is:recovered | is:root',
	'!is:write',
	'!is:write,recovered',
	'is:unknown',
	'!is:new,known',
])('a denied read by root in the console passes “%s”', filter => {
	expect(lets(filter, denied)).toBe(true);
});

test.each([
	'is:write',
	'is:recovered',
	'is:known',
	'is:new',
	'!is:read',
	'!is:denied',
	'!is:write,root',
	'is:write,recovered',
])('a denied read by root in the console does not pass “%s”', filter => {
	expect(lets(filter, denied)).toBe(false);
});

test.each([
	['AccessDenied', true],
	['AccessDeniedException', true],
	['KMS.AccessDeniedException', true],
	['Lambda.KMSAccessDeniedException', true],
	['UnauthorizedOperation', true],
	['Client.UnauthorizedOperation', true],
	['AuthorizationError', true],
	['Failure', false],
	['NotAuthorizedException', false],
	['InvalidAccessException', false],
	['ThrottlingException', false],
	['', false],
])('an error %s is denied: %s', (errorCode, is) => {
	expect(lets('is:denied', event({errorCode}))).toBe(is);
});

test('what was recovered is told by its origin, also of a line that is no record', () => {
	const recovered = matcherOf('is:recovered');
	expect(matches(recovered, arrival({origin: 'recovered'}))).toBe(true);
	expect(matches(recovered, arrival({origin: 'history', event: query}))).toBe(false);
});

test('callers are known by principal and application, as the verdicts say', () => {
	const verdicts: CallerVerdicts = {
		isKnown: (principal, application) => principal === 'jane' && application === 'console',
		isNew: (_, application) => application === 'boto3',
	};
	const passes = (filter: string, principal: string, application: string) =>
		matches(matcherOf(filter, verdicts), arrival({event: event({principal, application})}));
	expect(passes('is:known', 'jane', 'console')).toBe(true);
	expect(passes('is:known', 'jane', 'boto3')).toBe(false);
	expect(passes('is:unknown', 'jane', 'boto3')).toBe(true);
	expect(passes('is:unknown', 'jane', 'console')).toBe(false);
	expect(passes('is:new', 'jane', 'boto3')).toBe(true);
	expect(passes('is:new', 'jane', 'console')).toBe(false);
	expect(passes('is:new,known', 'jane', 'console')).toBe(true);
});

test('a line that is no record is neither known nor unknown', () => {
	for (const filter of ['is:known', 'is:unknown', 'is:new', 'is:read', 'is:console']) {
		expect(lets(filter, undefined)).toBe(false);
		expect(lets(`!${filter}`, undefined)).toBe(true);
	}
});

test('text is found in the record as it was received, in any casing', () => {
	const subject = arrival({text: '{"userAgent":"My Agent \\u00e9 *"}', event: query});
	const passes = (filter: string) => matches(matcherOf(filter), subject);
	expect(passes('"my agent"')).toBe(true);
	expect(passes('"MY AGENT" "useragent"')).toBe(true);
	expect(passes('"\\"useragent\\":"')).toBe(true);
	expect(passes('"é"')).toBe(false);
	expect(passes('"a*t"')).toBe(false);
	expect(passes('"\\u00e9 *"')).toBe(true);
	expect(passes('!"my agent"')).toBe(false);
	expect(passes('!"your agent"')).toBe(true);
	expect(matches(matcherOf('"no json"'), arrival({text: 'this is No JSON'}))).toBe(true);
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
