import {WriteStream} from 'node:tty';
import type {ColorSupportLevel} from 'chalk';

/** When to write colours; `auto` leaves it to the environment and to what the terminal has. */
export const colorChoices = ['auto', 'always', 'never'] as const;

export type ColorChoice = (typeof colorChoices)[number];

/**
Colours to write, as chalk counts them: none, 16, 256 or all. What the command line says comes before `NO_COLOR`, that
before `FORCE_COLOR`, and that before what is known of the terminal. chalk's own answer would take the word behind
`--color` for no part of it.
*/
export function colorLevel(choice: ColorChoice, environment: NodeJS.ProcessEnv): ColorSupportLevel {
	const {NO_COLOR: noColor, ...others} = environment;
	switch (choice) {
		case 'never':
			return 0;
		case 'always':
			return levelOf(others) || 1;
		case 'auto':
			return noColor ? 0 : levelOf(others);
	}
}

function levelOf(environment: NodeJS.ProcessEnv): ColorSupportLevel {
	switch (WriteStream.prototype.getColorDepth(environment)) {
		case 24:
			return 3;
		case 8:
			return 2;
		case 4:
			return 1;
		default:
			return 0;
	}
}
