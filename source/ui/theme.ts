import {Chalk, type ChalkInstance, type ColorSupportLevel} from 'chalk';
import {type Color, type ColorRole, type Palette, palettes} from './palette.ts';
import type {ThemeName} from './theme-name.ts';

type Paint = (text: string) => string;

/** How an identity type is marked: the letter says what the colour says. */
export type IdentityMark = {readonly letter: string; readonly paint: Paint};

/** All colours and styles of the screen. */
export type Theme = {
	readonly title: Paint;
	readonly heading: Paint;
	readonly plain: Paint;
	readonly dim: Paint;
	readonly accent: Paint;
	readonly good: Paint;
	readonly warning: Paint;
	readonly error: Paint;
	readonly selected: Paint;
	readonly cursor: Paint;
	/** Stands before the character that the cursor of a line is on, where no style can tell it. */
	readonly cursorBar: '' | '▏';
	/** `telling` where shapes say in a chart what is said by colours alone elsewhere. */
	readonly shapes: 'telling' | 'plain';
	readonly identity: (type: string) => IdentityMark;
};

/** @param colors how many colours the terminal has, as chalk counts them; 0 writes no escape sequence at all. */
export function createTheme(colors: ColorSupportLevel, name: ThemeName = 'terminal'): Theme {
	const level = name === 'none' ? 0 : colors;
	const palette = palettes[name === 'none' ? 'terminal' : name];
	const chalk = new Chalk({level});
	const plain = (text: string) => text;
	const paints = paintsOf(palette, color => (level === 0 ? plain : painter(color, level, chalk)));
	return {
		title: chalk.bold,
		heading: chalk.bold,
		plain,
		dim: paints.dim,
		accent: paints.accent,
		good: paints.good,
		warning: paints.warning,
		error: paints.error,
		selected: chalk.inverse,
		cursor: chalk.inverse,
		cursorBar: level === 0 ? '▏' : '',
		shapes: level === 0 ? 'telling' : palette.shapes,
		identity: type => {
			const {letter, role} = identityMark(type);
			return {letter, paint: paints[role]};
		},
	};
}

/** A theme for ears: no style at all, and identity types by their names. */
export function toldTheme(): Theme {
	const theme = createTheme(0);
	return {
		...theme,
		cursorBar: '',
		identity: type => {
			const {letter, role} = identityMark(type);
			return {letter: role === 'dim' ? letter : role, paint: theme.plain};
		},
	};
}

/** Made once: a row is painted many times a second. */
function paintsOf(
	{colors}: Palette,
	paint: (color: Color) => Paint,
): Readonly<Record<ColorRole, Paint>> {
	return {
		dim: paint(colors.dim),
		accent: paint(colors.accent),
		good: paint(colors.good),
		warning: paint(colors.warning),
		error: paint(colors.error),
		role: paint(colors.role),
		user: paint(colors.user),
		root: paint(colors.root),
		service: paint(colors.service),
		federated: paint(colors.federated),
		account: paint(colors.account),
		'identity center': paint(colors['identity center']),
		directory: paint(colors.directory),
	};
}

function painter({name, exact}: Color, level: ColorSupportLevel, chalk: ChalkInstance): Paint {
	return level >= 2 && exact !== undefined ? chalk.hex(exact) : chalk[name];
}

function identityMark(type: string): {readonly letter: string; readonly role: ColorRole} {
	switch (type) {
		case 'AssumedRole':
		case 'Role':
			return {letter: 'R', role: 'role'};
		case 'IAMUser':
			return {letter: 'U', role: 'user'};
		case 'Root':
			return {letter: '!', role: 'root'};
		case 'AWSService':
			return {letter: 'S', role: 'service'};
		case 'FederatedUser':
		case 'SAMLUser':
		case 'WebIdentityUser':
			return {letter: 'F', role: 'federated'};
		case 'AWSAccount':
			return {letter: 'A', role: 'account'};
		case 'IdentityCenterUser':
			return {letter: 'I', role: 'identity center'};
		case 'Directory':
			return {letter: 'D', role: 'directory'};
		default:
			return {letter: '?', role: 'dim'};
	}
}
