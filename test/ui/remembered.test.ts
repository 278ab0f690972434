import {expect, test} from 'vitest';
import {remembered} from '../../source/ui/remembered.ts';

test('answers anew only when it is asked something else', () => {
	const asked: string[] = [];
	const joined = remembered((a: string, b: string) => {
		asked.push(a + b);
		return [a, b];
	});
	const first = joined('x', 'y');
	expect(joined('x', 'y')).toBe(first);
	expect(joined('x', 'z')).toEqual(['x', 'z']);
	expect(joined('x', 'y')).toEqual(first);
	expect(asked).toEqual(['xy', 'xz', 'xy']);
});
