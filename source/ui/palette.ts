import type {ForegroundColorName} from 'chalk';
import type {ThemeName} from './theme-name.ts';

/** One colour: by name where a terminal has sixteen, which its user chose; exactly where it has more. */
export type Color = {
	readonly name: ForegroundColorName | 'dim' | 'visible';
	/** `#rrggbb`; a palette without it keeps to the sixteen. */
	readonly exact?: string;
};

/** What a colour tells, beside a letter, a mark or a word that tells the same. */
export type ColorRole =
	| 'dim'
	| 'accent'
	| 'good'
	| 'warning'
	| 'error'
	| 'role'
	| 'user'
	| 'root'
	| 'service'
	| 'federated'
	| 'account'
	| 'identity center'
	| 'directory';

export type Palette = {
	/** Backgrounds that the exact colours can be read on, `#rrggbb`. */
	readonly backgrounds: readonly string[];
	/** Whether shapes tell in charts what their colours tell. */
	readonly shapes: 'telling' | 'plain';
	readonly colors: Readonly<Record<ColorRole, Color>>;
};

const dark = '#282c34';

/** The colours of all themes that have some. */
export const palettes: Readonly<Record<Exclude<ThemeName, 'none'>, Palette>> = {
	terminal: {
		backgrounds: [],
		shapes: 'plain',
		colors: {
			dim: {name: 'dim'},
			accent: {name: 'cyan'},
			good: {name: 'green'},
			warning: {name: 'yellow'},
			error: {name: 'red'},
			role: {name: 'cyan'},
			user: {name: 'green'},
			root: {name: 'red'},
			service: {name: 'magenta'},
			federated: {name: 'yellow'},
			account: {name: 'blue'},
			'identity center': {name: 'greenBright'},
			directory: {name: 'blueBright'},
		},
	},
	dark: {
		backgrounds: ['#000000', dark],
		shapes: 'plain',
		colors: {
			dim: {name: 'dim', exact: '#9aa3b5'},
			accent: {name: 'cyan', exact: '#67d4e8'},
			good: {name: 'green', exact: '#9fd877'},
			warning: {name: 'yellow', exact: '#ecc06c'},
			error: {name: 'red', exact: '#ff929f'},
			role: {name: 'cyan', exact: '#67d4e8'},
			user: {name: 'green', exact: '#9fd877'},
			root: {name: 'red', exact: '#ff929f'},
			service: {name: 'magenta', exact: '#d3a4f9'},
			federated: {name: 'yellow', exact: '#ecc06c'},
			account: {name: 'blue', exact: '#8ab4ff'},
			'identity center': {name: 'greenBright', exact: '#d3f0be'},
			directory: {name: 'blueBright', exact: '#c3d8ff'},
		},
	},
	light: {
		backgrounds: ['#ffffff', '#fdf6e3'],
		shapes: 'plain',
		colors: {
			dim: {name: 'dim', exact: '#585858'},
			accent: {name: 'blue', exact: '#004b80'},
			good: {name: 'green', exact: '#154c12'},
			warning: {name: 'magenta', exact: '#7a4800'},
			error: {name: 'red', exact: '#b80e14'},
			role: {name: 'blue', exact: '#004b80'},
			user: {name: 'green', exact: '#154c12'},
			root: {name: 'red', exact: '#b80e14'},
			service: {name: 'magenta', exact: '#7a2fb0'},
			federated: {name: 'cyan', exact: '#7a4800'},
			account: {name: 'blueBright', exact: '#173fc4'},
			'identity center': {name: 'greenBright', exact: '#4a4c00'},
			directory: {name: 'cyanBright', exact: '#3f3a9f'},
		},
	},
	'high-contrast': {
		backgrounds: ['#000000'],
		shapes: 'telling',
		colors: {
			dim: {name: 'visible'},
			accent: {name: 'cyanBright', exact: '#5fffff'},
			good: {name: 'greenBright', exact: '#5fff5f'},
			warning: {name: 'yellowBright', exact: '#ffff00'},
			error: {name: 'redBright', exact: '#ff8787'},
			role: {name: 'cyanBright', exact: '#5fffff'},
			user: {name: 'greenBright', exact: '#5fff5f'},
			root: {name: 'redBright', exact: '#ff8787'},
			service: {name: 'magentaBright', exact: '#ffafff'},
			federated: {name: 'yellowBright', exact: '#ffff00'},
			account: {name: 'whiteBright', exact: '#afd7ff'},
			'identity center': {name: 'whiteBright', exact: '#d7ff87'},
			directory: {name: 'whiteBright', exact: '#d7d7ff'},
		},
	},
	// After the colours that Okabe and Ito chose for all eyes, lighter where a dark background asks for it.
	'color-blind': {
		backgrounds: ['#000000', dark],
		shapes: 'telling',
		colors: {
			dim: {name: 'dim', exact: '#9aa3b5'},
			accent: {name: 'cyan', exact: '#56b4e9'},
			good: {name: 'blueBright', exact: '#8ed3c7'},
			warning: {name: 'yellow', exact: '#f5ec42'},
			error: {name: 'magenta', exact: '#ff7043'},
			role: {name: 'cyan', exact: '#56b4e9'},
			user: {name: 'blueBright', exact: '#8ed3c7'},
			root: {name: 'magenta', exact: '#ff7043'},
			service: {name: 'white', exact: '#dd94bd'},
			federated: {name: 'yellow', exact: '#f5ec42'},
			account: {name: 'cyanBright', exact: '#9db8ff'},
			'identity center': {name: 'whiteBright', exact: '#d7e8f5'},
			directory: {name: 'yellowBright', exact: '#ffd9a8'},
		},
	},
};
