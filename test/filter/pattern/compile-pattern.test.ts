import fc from 'fast-check';
import {describe, expect, it, test} from 'vitest';
import {parseRecord} from '../../../source/cloudtrail/parse.ts';
import {compilePattern} from '../../../source/filter/pattern/compile-pattern.ts';
import type {Term, TermClause} from '../../../source/filter/term.ts';
import {recordsIn} from '../../demo/story/records.ts';
import {dataEvent} from '../../fixtures/data-event.ts';
import {filter, ownTerm, term} from './filters.ts';
import {deliveredRecord, logEvent} from './records.ts';
import {clausesOf, compiled, selecting, showing} from './selecting.ts';

function places(name: string): readonly string[] {
	return compiled(name).places.map(clause => clause.join(' '));
}

/** A clause that lines other than records do not pass. It is not pushed. */
const anyRecord = clausesOf('account:*');

describe('as a pattern', () => {
	it.each([
		['account:111122223333 ip:192.0.2.*', '$.sourceIPAddress = "192.0.2.*"'],
		['type:root', '($.userIdentity.type = %^[Rr][Oo][Oo][Tt]$%)'],
		['region:us-*,eu-*', '$.awsRegion = %^[Uu][Ss]-|^[Ee][Uu]-%'],
		['event:Query', '$.eventName NOT EXISTS'],
		['service:sns', '%^[Ss][Nn][Ss]$|^[Ss][Nn][Ss]\\.%'],
		['error:*', '$.errorCode = "*" || $.responseElements.ConsoleLogin = "Failure"'],
		['type:Root !event:GetItem,Query', '$.eventName != "GetItem" && $.eventName != "Query"'],
		['type:Root !error:*', '$.errorCode NOT EXISTS'],
		['is:root', '$.userIdentity.type = %^[Rr][Oo][Oo][Tt]$%'],
		['is:denied', '|[Uu][Nn][Aa][Uu][Tt][Hh]'],
		['is:denied,root', '$.errorCode = %'],
		['is:read', '$.readOnly IS TRUE'],
		['is:write !is:read', '$.readOnly IS FALSE'],
		['is:console', '$.sessionCredentialFromConsole = "true"'],
		['ip:* !is:error,root', '$.userIdentity.type != "Root"'],
		['type:Root !service:KMS', '$.eventSource != "kms.amazonaws.com"'],
		['type:Root !region:200', '$.awsRegion != "200"'],
		['service:2026', '%^2026$|^2026\\.%'],
		['agent:boto3*', '$.userAgent = %^[Bb][Oo][Tt][Oo]3%'],
		['key:ASIA*', '$.userIdentity.accessKeyId = %^[Aa][Ss][Ii][Aa]%'],
		['id:6c1c*', '$.eventID = %^6[Cc]1[Cc]%'],
		['account:1111*', '$.recipientAccountId = "1111*"'],
		['ip:*,10.1', '$.sourceIPAddress = "*"'],
		['region:* !ip:*,10.1', '$.sourceIPAddress NOT EXISTS'],
		['ip:10.*,fe80*', '%^10\\.|^[Ff][Ee]80%'],
		['ip:1.*.2001', '$.sourceIPAddress = "*.2001"'],
		['ip:1.*.2', '$.sourceIPAddress = "1.*"'],
	])('“%s” asks fields of JSON', (name, part) => {
		const {pattern} = compiled(name);
		expect(pattern).toMatch(/^\{.*\}$/);
		expect(pattern).toContain(part);
		expect(new Set(compiled(name).places.flat())).toEqual(new Set(['server']));
	});

	it.each([
		['table:Orders', '%[^_-][Oo][Rr][Dd][Ee][Rr][Ss][^A-Za-z0-9_-]%'],
		['table:2026', '"2026"'],
		['table:ord*', '%[^_-][Oo][Rr][Dd]%'],
		["'email", '%[Ee][Mm][Aa][Ii][Ll]%'],
		['table:carts | principal:jane', '%[^_-][Cc][Aa][Rr][Tt][Ss][^A-Za-z0-9_-]|[Jj][Aa][Nn][Ee]%'],
		['table:2026 event:Scan', '"2026" %\\x22[Ss][Cc][Aa][Nn]\\W%'],
		['table:2026 error:*', '%errorCode|ConsoleLogin% "2026"'],
		['table:2026 is:error', '%errorCode|ConsoleLogin% "2026"'],
		['table:2026 is:root', '"2026" %\\x22[Rr][Oo][Oo][Tt]\\W%'],
		['table:2026 is:console', '"2026" %[Cc]onsole|Mozilla|signin%'],
		['table:2026 service:sns', '"2026" %\\x22[Ss][Nn][Ss]\\W%'],
		['table:2026 region:us-*', '"2026" %\\x22[Uu][Ss]-%'],
		['table:2026 account:1111*', '"2026" "1111"'],
		['table:2026 agent:boto3*', '"2026" %\\x22[Bb][Oo][Tt][Oo]3%'],
		['table:2026 key:*ASIA', '"2026" %[Aa][Ss][Ii][Aa]\\W%'],
		['table:2026,carts', '%[^_-]2026[^A-Za-z0-9_-]|[^_-][Cc][Aa][Rr][Tt][Ss][^A-Za-z0-9_-]%'],
		['"a: 1"', '%[Aa]:\\x201%'],
		['"2026.1"', '"2026.1"'],
		['table:2026 "Carts"', '"2026" %[Cc][Aa][Rr][Tt][Ss]%'],
	])('“%s” looks for text', (name, pattern) => {
		const sorted = (text = '') => text.split(' ').sort();
		expect(sorted(compiled(name).pattern)).toEqual(sorted(pattern));
		expect(new Set(compiled(name).places.flat())).toEqual(new Set(['server']));
	});

	it.each([
		'',
		'ordrs',
		'app:boto3',
		'table:a*',
		'table:bc',
		'table:*',
		'principal:via',
		'is:known',
		'is:unknown',
		'is:new',
		'is:recovered',
		'is:error,unknown',
		'!is:console',
		'!is:error',
		'"ab"',
		'"éé"',
		'!"orders"',
		'!table:orders',
		'table:orders | chkapi',
		'event:*',
		'category:*',
		// A line that is no record passes these, and no JSON pattern.
		'!event:GetItem',
		'!event:GetItem !region:us-east-1',
		'event:Query | !region:us-east-1',
		'is:recovered !event:GetItem',
		'"ab" !event:GetItem',
	])('“%s” selects everything', name => {
		const {pattern, places: all} = compiled(name);
		expect(pattern).toBeUndefined();
		expect(all.flat().every(place => place === 'local')).toBe(true);
	});
});

test('a pattern has two regexes: the most selective terms get them', () => {
	expect(places('region:us-east-1 event:Query error:AccessDenied ip:192.0.2.1')).toEqual([
		'local',
		'server',
		'server',
		'server',
	]);
	expect(places('event:Query index:by-email principal:jane table:orders')).toEqual([
		'local',
		'server',
		'local',
		'server',
	]);
});

test('a table matters more than what only fields of JSON can say', () => {
	expect(places('table:orders !event:GetItem ip:192.0.2.1')).toEqual(['server', 'local', 'server']);
	expect(places('table:a* !event:GetItem ip:192.0.2.1')).toEqual(['local', 'server', 'server']);
});

test('a clause is pushed only when all its alternatives can be', () => {
	expect(places('ip:192.0.2.1 | app:boto3 account:111122223333')).toEqual([
		'local local',
		'server',
	]);
	expect(places('ip:192.0.2.1 | account:111122223333')).toEqual(['server server']);
});

test('what gives as much of the log group as trailtail shows is exact', () => {
	expect(
		compiled('ip:192.0.2.1 event:Query type:AssumedRole ip:1*2 table:a*').exact.flat(),
	).toEqual([true, false, true, false, false]);
	expect(compiled('table:orders').exact).toEqual([[false]]);
	expect(compiled('"orders"').exact).toEqual([[true]]);
	expect(compiled('"a key"').exact).toEqual([[false]]);
	expect(compiled('is:root is:error is:read').exact).toEqual([[true], [false], [false]]);
});

test('names of other tables are not selected', () => {
	const selects = selecting(compiled('table:orders').pattern);
	const named = (tableName: string) =>
		selects(dataEvent({requestParameters: {tableName}, resources: undefined}));
	expect(named('orders')).toBe(true);
	expect(named('ORDERS')).toBe(true);
	expect(named('orders-archive')).toBe(false);
	expect(named('my-orders')).toBe(false);
	expect(named('orders2')).toBe(false);
});

test('what would make the pattern too long is left to trailtail', () => {
	const tables = (count: number) => Array.from({length: count}, (_, n) => `ta-${n}`).join();
	expect(places(`table:${tables(80)} event:Query`)).toEqual(['local', 'server']);
	expect(places(`table:a${'1'.repeat(300)} event:Query`)).toEqual(['local', 'server']);
	const {pattern, places: all} = compiled(
		`table:${tables(15)} event:${'PutItem,'.repeat(20)} id:${'1'.repeat(300)}`,
	);
	expect(all.flat()).toEqual(['server', 'local', 'server']);
	expect(pattern?.length).toBeLessThanOrEqual(1024);
});

test('no wildcard stands within a value, where it would be an asterisk', () => {
	expect(compiled('ip:192.*.17').pattern).toContain('$.sourceIPAddress = "192.*"');
	expect(places('ip:192.* !service:kms*')).toEqual(['server', 'local']);
	expect(places('ip:192.* !event:a*b')).toEqual(['server', 'local']);
});

test('what passes for more than one reason is left to trailtail, or is not exact', () => {
	expect(places('ip:192.* !is:console')).toEqual(['server', 'local']);
	expect(places('ip:192.* !event:*')).toEqual(['server', 'local']);
	expect(places('ip:192.* !event:1\\**')).toEqual(['server', 'local']);
	expect(places('ip:192.* !event:1\\*2')).toEqual(['server', 'local']);
	expect(places('ip:192.* !event:a\\*')).toEqual(['server', 'local']);
	expect(places('ip:192.* !event:*a\\*')).toEqual(['server', 'local']);
	expect(places('ip:192.* !region:us-*,eu*west')).toEqual(['server', 'local']);
	const exactOf = (filter: string) => compiled(`ip:192.* ${filter}`).exact[1];
	expect(exactOf('!key:2026')).toEqual([true]);
	expect(exactOf('!region:us-east-1')).toEqual([false]);
	expect(exactOf('!key:2026,a')).toEqual([false]);
	expect(exactOf('!account:111122223333')).toEqual([false]);
	expect(exactOf('!region:*')).toEqual([true]);
	expect(exactOf('!error:*')).toEqual([false]);
	expect(exactOf('agent:2026')).toEqual([true]);
	expect(exactOf('account:2026')).toEqual([false]);
	expect(exactOf('is:console')).toEqual([false]);
});

test('a regex is asked for no more characters than CloudWatch looks at in a moment', () => {
	expect(places(`agent:${'a'.repeat(195)} account:1111*`)).toEqual(['server', 'server']);
	expect(places(`agent:${'a'.repeat(210)} account:1111*`)).toEqual(['local', 'server']);
	expect(places(`agent:"b${' '.repeat(190)}" account:1111*`)).toEqual(['server', 'server']);
});

test('what says the opposite is not selected', () => {
	const selects = (filter: string, fields: Readonly<Record<string, unknown>>) =>
		selecting(compiled(filter).pattern)(dataEvent(fields));
	for (const readOnly of [false, 'false']) {
		expect(selects('is:read', {readOnly})).toBe(false);
		expect(selects('is:write', {readOnly})).toBe(true);
		expect(selects('ip:* !is:write', {readOnly})).toBe(false);
	}

	for (const readOnly of [true, 'true']) {
		expect(selects('is:write', {readOnly})).toBe(false);
		expect(selects('is:read', {readOnly})).toBe(true);
		expect(selects('ip:* !is:read', {readOnly})).toBe(false);
	}

	expect(selects('ip:* !is:root,error', {userIdentity: {type: 'Root'}})).toBe(false);
	expect(selects('ip:* !is:root,error', {errorCode: 'AccessDenied'})).toBe(false);
	expect(selects('ip:* !is:root,error', {})).toBe(true);
});

test('an error that stands in two places is not exact', () => {
	expect(compiled('error:Failure').exact).toEqual([[false]]);
	expect(compiled('error:200').exact).toEqual([[false]]);
	expect(compiled('error:AccessDenied').exact).toEqual([[true]]);
});

const select = {
	eventName: 'BatchExecuteStatement',
	readOnly: false,
	requestParameters: {requestItems: [{statement: 'SELECT * FROM a'}]},
};
const transaction = {transactStatements: [{statement: 'SELECT * FROM a'}]};
const secret = 'arn:aws:secretsmanager:us-east-1:111122223333:secret:orders-aB3dEf';

it.each([
	['agent:kali*', {userAgent: '\u212Aali/1.0'}],
	[
		'target:orders',
		{eventSource: 'secretsmanager.amazonaws.com', requestParameters: {secretId: secret}},
	],
	['index:*', {eventName: 'ExecuteStatement', requestParameters: {statement: 'SELECT * FROM a.b'}}],
	['is:read', select],
	['ip:* !is:write', select],
	['is:write', {...select, requestParameters: {statement: 'DELETE FROM a'}, readOnly: true}],
	['is:read', {eventName: 'ExecuteTransaction', readOnly: false, requestParameters: transaction}],
	['is:read', {readOnly: undefined}],
	['is:read', {readOnly: null}],
	['is:read', {readOnly: 'perhaps'}],
	['is:write', {readOnly: 'false'}],
	['ip:* !is:read', {readOnly: null, eventName: 'NoSuchOperation'}],
	['is:console', {sessionCredentialFromConsole: 'true'}],
	['is:console', {sessionCredentialFromConsole: true}],
	['is:console', {userAgent: 'signin.amazonaws.com'}],
	['is:console', {userAgent: 'console.amazonaws.com'}],
	['is:console', {userAgent: '[Mozilla/5.0 (X11)]'}],
	['is:console', {userAgent: '[S3Console/0.4, aws-internal/3 x]'}],
	['is:denied', {errorCode: 'KMS.AccessDeniedException'}],
	['is:error', {responseElements: {ConsoleLogin: 'Failure'}}],
	['region:* !error:*', {errorCode: '200'}],
	['region:* !error:2*', {errorCode: '200'}],
	['ip:* !region:h*', {awsRegion: 'HIDDEN_DUE_TO_SECURITY_REASONS'}],
])('“%s” selects what it shows, though it stands otherwise in the record', (name, fields) => {
	const clauses = clausesOf(name);
	const {pattern} = compilePattern(clauses);
	const record = dataEvent({resources: undefined, ...fields});
	expect(showing(clauses)(record)).toBe(true);
	expect(selecting(pattern)(record)).toBe(true);
});

test('a name whose capital is escaped is found in the text', () => {
	const clauses = clausesOf('principal:kali* table:orders');
	const record = dataEvent({userIdentity: {userName: '\u212Aali'}}).replace('\u212A', '\\u212a');
	expect(showing(clauses)(record)).toBe(true);
	expect(selecting(compilePattern(clauses).pattern)(record)).toBe(true);
});

function checkSuperset(clauses: readonly TermClause[], message: string): void {
	if (showing(clauses)(message)) {
		const {pattern} = compilePattern(clauses);
		expect(selecting(pattern)(message), `${pattern} should select ${message}`).toBe(true);
	}
}

test('nothing that a filter shows is missing', () => {
	fc.assert(
		fc.property(filter, logEvent, (clauses, message) => {
			checkSuperset(clauses, message);
			checkSuperset([...clauses, ...anyRecord], message);
		}),
		{numRuns: 3000},
	);
});

test('nothing is missing that a filter made of its own values shows', () => {
	const ownFilter = logEvent.chain(message => {
		const event = parseRecord(message);
		const own = event === undefined ? term : ownTerm(event);
		const clause = fc.oneof(
			{weight: 3, arbitrary: own.map(only => [only])},
			fc.tuple(own, term).map(both => [...both]),
		);
		return fc.tuple(fc.array(clause, {minLength: 1, maxLength: 3}), fc.constant(message));
	});
	let narrowed = 0;
	fc.assert(
		fc.property(ownFilter, ([clauses, message]) => {
			checkSuperset(clauses, message);
			if (showing(clauses)(message) && compilePattern(clauses).pattern !== undefined) {
				narrowed++;
			}
		}),
		{numRuns: 6000},
	);
	expect(narrowed).toBeGreaterThan(1000);
});

test('an exact term selects nothing else', () => {
	let exactTerms = 0;
	fc.assert(
		fc.property(term, deliveredRecord, (only, message) => {
			const clauses = [[only], ...anyRecord];
			const {pattern, exact} = compilePattern(clauses);
			if (exact[0]?.[0] === true) {
				exactTerms++;
				expect(selecting(pattern)(message), `${pattern}: ${message}`).toBe(
					showing(clauses)(message),
				);
			}
		}),
		{numRuns: 5000},
	);
	expect(exactTerms).toBeGreaterThan(200);
});

test('exact terms together select nothing else', () => {
	const isExact = (only: Term) => compilePattern([[only], ...anyRecord]).exact[0]?.[0] === true;
	const exactTerm = deliveredRecord
		.map(parseRecord)
		.chain(event => (event === undefined ? term : fc.oneof(ownTerm(event), term)))
		.filter(isExact);
	const clause = fc.array(exactTerm, {minLength: 1, maxLength: 2});
	const clauses = fc.array(clause, {minLength: 1, maxLength: 3});
	let selected = 0;
	fc.assert(
		fc.property(clauses, deliveredRecord, (some, message) => {
			const all = [...some, ...anyRecord];
			const {pattern, exact} = compilePattern(all);
			if (exact.slice(0, some.length).flat().every(Boolean)) {
				expect(selecting(pattern)(message), `${pattern}: ${message}`).toBe(showing(all)(message));
				selected += showing(all)(message) ? 1 : 0;
			}
		}),
		{numRuns: 1500},
	);
	expect(selected).toBeGreaterThan(30);
});

test('a pattern is never refused, and CloudWatch applies what its places say', () => {
	fc.assert(
		fc.property(filter, clauses => {
			const {pattern, places: all, exact} = compilePattern(clauses);
			expect(() => selecting(pattern)).not.toThrow();
			expect(pattern === undefined).toBe(all.flat().every(place => place === 'local'));
			expect(all.map(({length}) => length)).toEqual(clauses.map(({length}) => length));
			for (const [number, clause] of all.entries()) {
				expect(new Set(clause).size).toBe(1);
				expect(clause[0] === 'server' || !exact[number]?.includes(true)).toBe(true);
			}
		}),
		{numRuns: 1500},
	);
});

describe('on the records of the story', () => {
	const messages = recordsIn(12).map(({message}) => message);

	it.each([
		...[
			'table:orders',
			'table:orders index:*',
			'table:orders event:Query,Scan',
			'table:ord* error:*',
		],
		...[
			'index:by-*',
			"'check",
			'^order',
			'orders$',
			'event:Query,Scan',
			'event:*Item !event:PutItem',
		],
		...['service:dynamodb', 'service:kms', 'error:*', 'account:111122223333 !error:*'],
		...[
			'type:assumedrole',
			'region:us-*',
			'ip:10.*',
			'agent:*boto3*',
			'category:data',
			'key:ASIA*',
		],
		...['is:error', 'is:denied', 'is:root', 'is:write', 'is:console', '"by-"', '"orders"'],
		...['event:getitem | table:carts', 'principal:checkout-api event:Query'],
	])('“%s” selects little more than it shows', name => {
		const selects = selecting(compiled(name).pattern);
		const shows = showing(clausesOf(name));
		expect(messages.filter(message => shows(message) && !selects(message))).toEqual([]);
		const more = messages.filter(message => selects(message) && !shows(message));
		expect(more.length).toBeLessThan(messages.length / 20);
	});
});
