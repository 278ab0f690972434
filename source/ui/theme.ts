import {Chalk, type ChalkInstance, type ColorSupportLevel} from 'chalk';

/** How an identity type is marked: the letter says what the colour says. */
export type IdentityMark = {readonly letter: string; readonly paint: (text: string) => string};

/** All colours of the screen; the sixteen that a terminal's own palette decides. */
export type Theme = {
	readonly title: (text: string) => string;
	readonly heading: (text: string) => string;
	readonly plain: (text: string) => string;
	readonly dim: (text: string) => string;
	readonly accent: (text: string) => string;
	readonly good: (text: string) => string;
	readonly warning: (text: string) => string;
	readonly error: (text: string) => string;
	readonly selected: (text: string) => string;
	readonly cursor: (text: string) => string;
	/** Stands before the character that the cursor of a line is on, where no style can tell it. */
	readonly cursorBar: '' | '▏';
	readonly identity: (type: string) => IdentityMark;
};

/** @param level colours the terminal has, as chalk counts them; 0 writes no escape sequence at all. */
export function createTheme(level: ColorSupportLevel): Theme {
	const chalk = new Chalk({level});
	const plain = (text: string) => text;
	return {
		title: chalk.bold,
		heading: chalk.bold,
		plain,
		dim: chalk.dim,
		accent: chalk.cyan,
		good: chalk.green,
		warning: chalk.yellow,
		error: chalk.red,
		selected: chalk.inverse,
		cursor: chalk.inverse,
		cursorBar: level === 0 ? '▏' : '',
		identity: type => identityMark(type, chalk),
	};
}

function identityMark(type: string, chalk: ChalkInstance): IdentityMark {
	switch (type) {
		case 'AssumedRole':
		case 'Role':
			return {letter: 'R', paint: chalk.cyan};
		case 'IAMUser':
			return {letter: 'U', paint: chalk.green};
		case 'Root':
			return {letter: '!', paint: chalk.red};
		case 'AWSService':
			return {letter: 'S', paint: chalk.magenta};
		case 'FederatedUser':
		case 'SAMLUser':
		case 'WebIdentityUser':
			return {letter: 'F', paint: chalk.yellow};
		case 'AWSAccount':
			return {letter: 'A', paint: chalk.blue};
		case 'IdentityCenterUser':
			return {letter: 'I', paint: chalk.greenBright};
		case 'Directory':
			return {letter: 'D', paint: chalk.blueBright};
		default:
			return {letter: '?', paint: chalk.dim};
	}
}
