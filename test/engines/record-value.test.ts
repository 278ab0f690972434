import fc from 'fast-check';
import {expect, test} from 'vitest';
import {withValue} from '../../source/engines/record-value.ts';
import {textAt} from '../../source/store/count/record-path.ts';

const step = fc.oneof(
	fc.constantFrom('__proto__', 'constructor', 'userIdentity', 'a'),
	fc.string({minLength: 1}),
	fc.nat(20),
);
const path = fc
	.tuple(fc.string({minLength: 1}), fc.array(step, {maxLength: 4}))
	.map(([first, rest]) => [first, ...rest]);

test('a value is read where it was put, and beside others', () => {
	fc.assert(
		fc.property(path, path, fc.string(), (one, other, value) => {
			const isApart = one[0] !== other[0];
			const record = withValue(withValue({}, one, 'first'), other, value);
			expect(textAt(record, other)).toBe(value);
			if (isApart) {
				expect(textAt(record, one)).toBe('first');
			}
		}),
	);
	expect(Object.hasOwn(Object.prototype, 'a')).toBe(false);
});

test('what is there stays as it is', () => {
	const record = {userIdentity: {type: 'IAMUser'}};
	expect(withValue(record, ['userIdentity', 'userName'], 'jane')).toEqual({
		userIdentity: {type: 'IAMUser', userName: 'jane'},
	});
	expect(record).toEqual({userIdentity: {type: 'IAMUser'}});
	expect(withValue({a: ['x']}, ['a', 2, 'b'], 'y')).toEqual({a: ['x', undefined, {b: 'y'}]});
});
