import {describe, expect, test} from 'vitest';
import {palettes} from '../../source/ui/palette.ts';
import {createTheme, type Theme} from '../../source/ui/theme.ts';
import {colorIn, contrast, distanceWithout, rgb} from './seen-color.ts';

const exactThemes = ['dark', 'light', 'high-contrast', 'color-blind'] as const;
/** WCAG 2.2: AA for text, AAA for those who ask for a high contrast. */
const leastContrast = {dark: 4.5, light: 4.5, 'high-contrast': 7, 'color-blind': 4.5} as const;

const types = [
	'Role',
	'IAMUser',
	'Root',
	'AWSService',
	'SAMLUser',
	'AWSAccount',
	'IdentityCenterUser',
	'Directory',
	'',
];

function textPaints(theme: Theme): ReadonlyMap<string, (text: string) => string> {
	const {dim, accent, good, warning, error} = theme;
	return new Map([
		...Object.entries({dim, accent, good, warning, error}),
		...types.map(type => [type, theme.identity(type).paint] as const),
	]);
}

test('the reckoning of contrast is that of WCAG', () => {
	expect(contrast([0, 0, 0], [255, 255, 255])).toBeCloseTo(21);
	expect(contrast(rgb('#777777'), [255, 255, 255])).toBeCloseTo(4.48, 2);
});

test('the reckoning of distance sees red and green come together without green cones', () => {
	const red = rgb('#b05a4a');
	const green = rgb('#7f7a3f');
	const asSeen = distanceWithout('green cones', red, green);
	expect(asSeen).toBeLessThan(distanceWithout('blue cones', red, green) / 3);
});

describe.each(exactThemes)('%s', name => {
	test.each([2, 3] as const)('text can be read in colours of level %i', level => {
		for (const [role, paint] of textPaints(createTheme(level, name))) {
			const color = colorIn(paint('x'));
			// What has no colour of its own is the terminal's own text.
			if (color === undefined) {
				expect(paint('x')).toBe('x');
				continue;
			}

			for (const background of palettes[name].backgrounds) {
				const found = contrast(color, rgb(background));
				expect({role, background, enough: found >= leastContrast[name]}, `${found}`).toEqual({
					role,
					background,
					enough: true,
				});
			}
		}
	});

	test('with sixteen colours it asks for those that the user chose', () => {
		for (const paint of textPaints(createTheme(1, name)).values()) {
			expect(paint('x')).toMatch(/^(?:x|\u001B\[(?:2|3\d|9\d)mx\u001B\[(?:22|39)m)$/);
		}
	});
});

describe('color-blind', () => {
	const pairs = [
		['good', 'error'],
		['good', 'warning'],
		['warning', 'error'],
		['accent', 'error'],
		['accent', 'warning'],
	] as const;

	test.each(
		(['red cones', 'green cones', 'blue cones'] as const).flatMap(kind =>
			([2, 3] as const).map(level => ({kind, level})),
		),
	)('what differs in meaning differs without $kind, in colours of level $level', found => {
		const paints = textPaints(createTheme(found.level, 'color-blind'));
		for (const [one, other] of pairs) {
			const [a, b] = [one, other].map(role => colorIn(paints.get(role)?.('x') ?? ''));
			const distance = a === undefined || b === undefined ? 0 : distanceWithout(found.kind, a, b);
			expect(distance, `${one} and ${other}`).toBeGreaterThan(20);
		}
	});
});

test.each(['terminal', 'none'] as const)('%s names no colour exactly', name => {
	for (const paint of textPaints(createTheme(3, name)).values()) {
		expect(paint('x')).not.toMatch(/38;/);
	}
});

test('none writes nothing but the text, whatever the terminal has', () => {
	const {identity: _, cursorBar, shapes, ...paints} = createTheme(3, 'none');
	expect(shapes).toBe('telling');
	expect(cursorBar).toBe('▏');
	for (const paint of Object.values(paints)) {
		expect(paint('x')).toBe('x');
	}
});
