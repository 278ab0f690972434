import {expect, test} from 'vitest';
import {byText} from '../../source/store/text-order.ts';

test('orders by code units, and tells equal texts', () => {
	expect(['b', 'ä', 'a', 'B', '', 'aa'].sort(byText)).toEqual(['', 'B', 'a', 'aa', 'b', 'ä']);
	expect([byText('a', 'b'), byText('b', 'a'), byText('a', 'a')]).toEqual([-1, 1, 0]);
});
