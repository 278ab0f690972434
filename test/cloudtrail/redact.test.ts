import {Buffer} from 'node:buffer';
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {parseRecord} from '../../source/cloudtrail/parse.ts';
import {Redactor} from '../../source/cloudtrail/redact.ts';
import {StandIns} from '../../source/cloudtrail/redaction/stand-ins.ts';
import {anyCharacter} from '../fixtures/any-character.ts';
import {dataEvent, roleIdentity} from '../fixtures/data-event.ts';
import {processorTime} from '../fixtures/processor-time.ts';

function redactor(): Redactor {
	return new Redactor(new StandIns(Buffer.from('a test')));
}

/** Redacted with every value of a key as `~`. */
function redacted(text: string): string {
	return redactor()
		.record(text)
		.replace(/redacted-[a-p]{12}/g, '~');
}

describe('in a record', () => {
	test('values of keys and attributes go, their names stay', () => {
		const request = {
			tableName: 'orders',
			key: {id: 'o-1', n: 7, typed: {S: 'x'}, flag: true, none: null, list: ['a', ['b']]},
			item: ['id', 'total'],
			limit: 10,
			keys: [{id: 'o-2'}],
			expressionAttributeNames: {'#a': 'Artist'},
		};
		expect(JSON.parse(redacted(JSON.stringify({requestParameters: request})))).toEqual({
			requestParameters: {
				...request,
				key: {id: '~', n: '~', typed: {S: '~'}, flag: true, none: null, list: ['~', ['~']]},
				keys: [{id: '~'}],
			},
		});
	});

	test('batches, transactions and responses as well', () => {
		const text = JSON.stringify({
			requestParameters: {
				requestItems: [{operation: 'Put', TableName: 'a', Key: {x: 'y'}, items: ['x']}],
				RequestItems: {b: {keys: [{k: 'v'}]}, c: [{putRequest: {item: {k: 'v'}}}]},
			},
			responseElements: {attributes: {total: 12}, lastEvaluatedKey: {k: 'v'}},
		});
		expect(redacted(text)).toBe(
			text.replaceAll('"y"', '"~"').replaceAll('"v"', '"~"').replace('12', '"~"'),
		);
	});

	test.each([
		'attributes',
		'attributeValueList',
		'exclusiveStartKey',
		'expressionAttributeValues',
		'item',
		'key',
		'keys',
		'lastEvaluatedKey',
		'parameters',
	])('what is in %s is a value, in any casing, in requests and responses', field => {
		for (const name of [field, field.toUpperCase()]) {
			for (const outer of ['requestParameters', 'responseElements']) {
				const text = JSON.stringify({[outer]: {[name]: {a: 'secret', b: ''}}});
				expect(redacted(text)).toBe(text.replace('secret', '~'));
			}
		}
	});

	test.each(['attributeValueList', 'exclusiveStartKey', 'keys', 'parameters'])(
		'a list of %s holds values',
		field => {
			const text = JSON.stringify({requestParameters: {[field]: ['secret', ['secret']]}});
			expect(redacted(text)).toBe(text.replaceAll('secret', '~'));
		},
	);

	test.each(['attributes', 'item'])('a list of %s holds names', field => {
		const text = JSON.stringify({requestParameters: {[field]: ['id', 'total']}});
		expect(redactor().record(text)).toBe(text);
	});

	test.each(['statement', 'statements', 'Statement'])(
		'literals of a %s, and of a list of them',
		field => {
			const text = JSON.stringify({requestParameters: {[field]: ["a = 'b'", "c = 'd'"]}});
			expect(redacted(text)).toBe(text.replace("'b'", "'~'").replace("'d'", "'~'"));
		},
	);

	test('what is empty stays empty, and a key that is no known one gets a stand-in', () => {
		const text = '{"userIdentity":{"accessKeyId":""},"requestParameters":{"statement":""}}';
		expect(redactor().record(text)).toBe(text);
		expect(redactor().record('{"accessKeyId":"odd"}')).not.toContain('odd');
	});

	test('JSON in a string is redacted as JSON, with white space before it as well', () => {
		const inner = ' \n{"requestParameters":{"key":{"a":"secret"}}}';
		expect(redacted(JSON.stringify({body: inner}))).toBe(
			JSON.stringify({body: inner.replace('secret', '~')}),
		);
	});

	test('only a number of twelve digits is an account', () => {
		expect(redactor().record('[111122223333]')).toBe('["000000000001"]');
		for (const text of ['[1111222233334]', '[11112222333]', '[-111122223333]', '[1.11122223333]']) {
			expect(redactor().record(text)).toBe(text);
		}
	});

	test('what only looks like items stays', () => {
		const text = JSON.stringify({
			userIdentity: {sessionContext: {attributes: {mfaAuthenticated: 'false'}}},
			requestParameters: {key: 'photos/cat.jpg', tagSet: {items: [{key: 'Name', value: 'x'}]}},
			resources: [{key: {id: 'k'}}],
		});
		expect(redactor().record(text)).toBe(text);
	});

	test('literals of a statement, alone or in a batch', () => {
		const statement = `SELECT * FROM Music WHERE Artist = 'It''s me' AND n > 12.5`;
		const expected = `SELECT * FROM Music WHERE Artist = '~''~' AND n > '~'`;
		const text = JSON.stringify({requestParameters: {statement}});
		expect(JSON.parse(redacted(text))).toEqual({requestParameters: {statement: expected}});
		const batch = JSON.stringify({requestParameters: {requestItems: [{statement}]}});
		expect(redacted(batch)).toContain(JSON.stringify(expected));
	});

	test('the same value has the same stand-in, and another one in another run', () => {
		const text = '{"requestParameters":{"key":{"a":"x","b":"x","c":"y"}}}';
		const [first, second, third] =
			redactor()
				.record(text)
				.match(/redacted-[a-p]+/g) ?? [];
		expect(first).toBe(second);
		expect(first).not.toBe(third);
		expect(new Redactor().record(text)).not.toContain(first);
	});

	test('what needs no stand-in stays as it was written', () => {
		const text =
			'{ "n": 1.10,\n\t"s": "\\u0041\\/", "a": [ ], "accountId" : "\\u0031\\u0031\\u0031122223333" }';
		expect(redactor().record(text)).toBe(
			text.replace('\\u0031\\u0031\\u0031122223333', '000000000001'),
		);
	});

	test('numbers, keys, JSON in strings and odd access keys are no way around', () => {
		const inner = dataEvent({requestParameters: {key: {id: 'secret'}}});
		const text = JSON.stringify({
			accountId: 111122223333,
			'10.0.0.1': {CloudTrailEvent: inner},
			userIdentity: {accessKeyId: 'EXAMPLE_KEY_ID'},
		});
		const result = redactor().record(text);
		expect(result).not.toMatch(/111122223333|10\.0\.0\.1|secret|EXAMPLE_KEY_ID/);
		expect(JSON.parse(result)).toMatchObject({accountId: '000000000001'});
	});

	test('a line that is no record is redacted as text', () => {
		expect(redactor().record('denied for 111122223333 {"a')).toBe('denied for 000000000001 {"a');
	});
});

test('a delivery without a log group stays without one', () => {
	const delivery = {text: 'a', deliveredAt: undefined, origin: 'file'} as const;
	expect(Object.keys(redactor().delivery(delivery))).toEqual(Object.keys(delivery));
});

test('a delivery says its account nowhere, and keeps no bytes', () => {
	const delivery = redactor().delivery({
		text: 'a 111122223333',
		bytes: new Uint8Array([0xff]),
		deliveredAt: 5,
		origin: 'live',
		logGroup: 'arn:aws:logs:us-east-1:111122223333:log-group:trail',
		logStream: '111122223333_CloudTrail_us-east-1',
	});
	expect(delivery).toEqual({
		text: 'a 000000000001',
		deliveredAt: 5,
		origin: 'live',
		logGroup: 'arn:aws:logs:us-east-1:000000000001:log-group:trail',
		logStream: '000000000001_CloudTrail_us-east-1',
	});
});

const digit = fc.integer({min: 0, max: 9});
const account = fc
	.array(digit, {minLength: 12, maxLength: 12})
	.map(digits => `9${digits.slice(1).join('')}`);
const address = fc.ipV4().filter(text => !/^(?:240|0)\./.test(text) && text.length > 7);
const longAddress = fc.ipV6().filter(text => text.length > 12 && !text.startsWith('2001:db8'));
const identifier = fc
	.string({
		unit: fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'),
		minLength: 16,
		maxLength: 16,
	})
	.map(text => `ASIA${text}`);
const keyValue = fc.string({unit: anyCharacter, minLength: 8}).map(text => `Ω${text}`);
const around = fc.constantFrom('', ' ', 'for ', ', ', '"', '\\', '/', '(');

test('no secret remains, and the event is the same but for them', () => {
	const secrets = fc.record({account, address, longAddress, identifier, keyValue, around});
	fc.assert(
		fc.property(secrets, fc.constantFrom(undefined, '\t'), (secret, space) => {
			const {account, address, longAddress, identifier, keyValue, around} = secret;
			const text = dataEvent({
				eventName: 'UpdateItem',
				userIdentity: {
					...roleIdentity('checkout-api', 'task-77'),
					accountId: account,
					accessKeyId: identifier,
					principalId: `${identifier}:task-77`,
					arn: `arn:aws:sts::${account}:assumed-role/checkout-api/task-77`,
				},
				sourceIPAddress: `${address}, ${longAddress}`,
				userAgent: `app/cart ${address}`,
				errorMessage: [account, address, longAddress, identifier].join(` ${around} `),
				requestParameters: {
					tableName: `arn:aws:dynamodb:us-east-1:${account}:table/orders`,
					key: {id: keyValue, deep: [{[keyValue.slice(0, 0)]: keyValue}]},
				},
			});
			const spaced = JSON.stringify(JSON.parse(text), null, space);
			const one = redactor();
			const result = one.record(spaced);
			const values: unknown = JSON.parse(result);
			const said = JSON.stringify(values);
			for (const hidden of [account, address, longAddress, identifier]) {
				expect(said).not.toContain(hidden);
			}

			expect(said).not.toContain(JSON.stringify(keyValue).slice(1, -1));
			const {name, targets, principal, session, application} = parseRecord(spaced) ?? {};
			expect(parseRecord(result)).toMatchObject({name, targets, principal, session, application});
			expect(one.record(result)).toBe(result);
			expect(one.record(spaced)).toBe(result);
		}),
	);
});

test('valid JSON stays valid, whatever it is, and redacting again changes nothing', () => {
	fc.assert(
		fc.property(fc.jsonValue(), fc.jsonValue(), (value, key) => {
			const text = JSON.stringify({value, requestParameters: {key, statement: value}}, null, 1);
			const one = redactor();
			const result = one.record(text);
			expect(() => JSON.parse(result)).not.toThrow();
			expect(one.record(result)).toBe(result);
		}),
	);
});

test('costs no more than its length', () => {
	const spent = processorTime();
	const length = 250_000;
	for (const piece of [
		'1',
		'1.',
		':',
		'a:',
		'AKIA',
		"'",
		'/*',
		'-',
		'"a"."b" ',
		'ip-1-',
		'[',
		'\\',
	]) {
		const text = piece.repeat(length / piece.length);
		redactor().text(text);
		redactor().record(JSON.stringify({statement: text, text}));
	}

	redactor().record(`${'['.repeat(length)}${']'.repeat(length)}`);
	expect(spent()).toBeLessThan(5000);
});
