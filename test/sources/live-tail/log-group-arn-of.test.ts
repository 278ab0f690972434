import {expect, test} from 'vitest';
import {logGroupArnOf} from '../../../source/sources/live-tail/log-group-arn-of.ts';

const trail = 'arn:aws:logs:eu-west-1:111122223333:log-group:trail';
const shared = 'arn:aws:logs:eu-west-1:444455556666:log-group:trail';
const other = 'arn:aws:logs:eu-west-1:111122223333:log-group:audit/trail';

test.each([
	[trail, trail],
	[`${shared}:*`, shared],
	['444455556666:trail', shared],
	['audit/trail', other],
	['elsewhere', undefined],
	[undefined, undefined],
])('%s', (identifier, arn) => {
	expect(logGroupArnOf(identifier, [trail, shared, other])).toBe(arn);
});

test('the only log group of a session is meant, whatever it is called', () => {
	expect(logGroupArnOf('whatever', [trail])).toBe(trail);
	expect(logGroupArnOf(undefined, [trail])).toBe(trail);
});
