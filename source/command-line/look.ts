import {Failure} from '../failure.ts';
import {type ColorChoice, colorChoices} from '../ui/color-level.ts';
import type {Look} from '../ui/look.ts';
import {type ThemeName, themeNames} from '../ui/theme-name.ts';

/** The options that decide how the screen looks, as typed. */
export type LookFlags = {
	readonly theme?: string | undefined;
	readonly color?: string | undefined;
	readonly mouse?: boolean | undefined;
	readonly screenReader?: boolean | undefined;
};

/**
Reads `--theme`, `--color`, `--no-mouse` and `--screen-reader`, which Ink's `INK_SCREEN_READER` stands for as well.
Throws a `Failure` for a name that there is not.
*/
export function readLook(
	{theme, color, mouse, screenReader}: LookFlags,
	{INK_SCREEN_READER: inkScreenReader}: NodeJS.ProcessEnv,
): Look {
	const manner = screenReader === true || inkScreenReader === 'true' ? 'told' : 'drawn';
	return {
		theme: theme === undefined ? undefined : themeNamed('--theme', theme),
		color: colorNamed(color ?? 'auto'),
		mouse: mouse === false || manner === 'told' ? 'off' : 'on',
		manner,
	};
}

/** @param name of the option or the key */
export function themeNamed(name: string, text: string): ThemeName {
	const theme = themeNames.find(known => known === text);
	if (theme === undefined) {
		throw new Failure(2, `${name} is ${themeNames.join(', ')}, not “${text}”.`);
	}

	return theme;
}

function colorNamed(text: string): ColorChoice {
	const choice = colorChoices.find(known => known === text);
	if (choice === undefined) {
		throw new Failure(2, `--color is ${colorChoices.join(', ')}, not “${text}”.`);
	}

	return choice;
}
