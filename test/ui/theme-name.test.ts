import {expect, test} from 'vitest';
import {usualTheme} from '../../source/ui/theme-name.ts';

test.each([
	[undefined, 'terminal'],
	['15;0', 'terminal'],
	['15;default;0', 'terminal'],
	['0;15', 'light'],
	['0;default;15', 'light'],
	['0;7', 'light'],
	['7', 'terminal'],
	['rubbish', 'terminal'],
])('COLORFGBG of %j: %s', (value, name) => {
	expect(usualTheme(value === undefined ? {} : {COLORFGBG: value})).toBe(name);
});
