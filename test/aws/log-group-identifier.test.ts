import fc from 'fast-check';
import {expect, test} from 'vitest';
import {parseLogGroupIdentifier} from '../../source/aws/log-group-identifier.ts';
import {Failure} from '../../source/failure.ts';
import {anyCharacter} from '../fixtures/any-character.ts';

test.each([
	['arn:aws:logs:us-east-1:111122223333:log-group:aws-cloudtrail-logs', 'us-east-1'],
	['arn:aws-cn:logs:cn-north-1:111122223333:log-group:/aws/trail_1', 'cn-north-1'],
	['arn:aws-us-gov:logs:us-gov-west-1:111122223333:log-group:a.b#c', 'us-gov-west-1'],
])('%s is an ARN', (arn, region) => {
	const name = arn.slice(arn.lastIndexOf(':') + 1);
	expect(parseLogGroupIdentifier(arn)).toEqual({kind: 'arn', arn, region, name});
	expect(parseLogGroupIdentifier(`${arn}:*`)).toEqual({kind: 'arn', arn, region, name});
});

test('a name is a name', () => {
	expect(parseLogGroupIdentifier('/aws/trail-1')).toEqual({kind: 'name', name: '/aws/trail-1'});
});

test.each([
	'',
	'two words',
	'arn:aws:logs:us-east-1:111122223333:log-group:a:log-stream:b',
	'arn:aws:logs:us-east-1:123:log-group:a',
	'arn:aws:s3:::bucket',
	'a\u001b[2J',
	'a\u009b2J',
	'a'.repeat(513),
])('%j is neither', text => {
	expect(() => parseLogGroupIdentifier(text)).toThrow(Failure);
});

test('anything is an identifier or a Failure without control characters', () => {
	fc.assert(
		fc.property(fc.string({unit: anyCharacter}), text => {
			try {
				return parseLogGroupIdentifier(text).name.length > 0;
			} catch (error) {
				return error instanceof Failure && !/\p{Cc}/u.test(error.message);
			}
		}),
	);
});
