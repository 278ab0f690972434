import {expect, test} from 'vitest';
import {whoText} from '../../source/terminal/who-text.ts';

test.each([
	['checkout-api', 'task-77', 'checkout-api/task-77'],
	['jane', '', 'jane'],
	['jane', 'jane', 'jane'],
	['i-0abc-role', 'i-0abc', 'i-0abc-role'],
	['-', '', '-'],
	['a\u001B[31m', 'b\u202E', 'a\\u001b[31m/b\\u202e'],
])('%j in session %j is %s', (principal, session, text) => {
	expect(whoText(principal, session)).toBe(text);
});
