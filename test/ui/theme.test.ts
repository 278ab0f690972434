import {describe, expect, test} from 'vitest';
import {createTheme, type Theme} from '../../source/ui/theme.ts';
import {colors} from './exact-line.ts';

const types = [
	'AssumedRole',
	'Role',
	'IAMUser',
	'Root',
	'AWSService',
	'FederatedUser',
	'SAMLUser',
	'WebIdentityUser',
	'AWSAccount',
	'IdentityCenterUser',
	'Directory',
	'',
	'SomethingNew',
];

function paintings(theme: Theme): ReadonlyArray<(text: string) => string> {
	const {identity, cursorBar: _bar, shapes: _shapes, ...others} = theme;
	return [...Object.values(others), ...types.map(type => identity(type).paint)];
}

test('without colours nothing is written but the text', () => {
	for (const paint of paintings(createTheme(0))) {
		expect(paint('orders')).toBe('orders');
	}
});

describe.each([1, 2, 3] as const)('with colours of level %i', level => {
	test('every style is closed, and of the sixteen colours', () => {
		for (const paint of paintings(createTheme(level))) {
			expect(paint('orders')).toMatch(
				/^(?:\u001B\[(?:[127]|3\d|9\d)m)?orders(?:\u001B\[(?:22|27|39)m)?$/,
			);
		}
	});
});

test.each([
	['AssumedRole', 'R', 36],
	['IAMUser', 'U', 32],
	['Root', '!', 31],
	['AWSService', 'S', 35],
	['SAMLUser', 'F', 33],
	['AWSAccount', 'A', 34],
	['IdentityCenterUser', 'I', 92],
	['Directory', 'D', 94],
	['', '?', 2],
])('“%s” is marked %s in colour %i', (type, letter, color) => {
	const mark = colors.identity(type);
	expect(mark.letter).toBe(letter);
	expect(mark.paint('x')).toContain(`\u001B[${color}m`);
});
