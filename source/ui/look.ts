import {type ColorChoice, colorLevel} from './color-level.ts';
import {createTheme, type Theme} from './theme.ts';
import {type ThemeName, usualTheme} from './theme-name.ts';

/** How the screen looks, and whether it takes the mouse. */
export type Look = {
	/** Left to the terminal while undefined. */
	readonly theme: ThemeName | undefined;
	readonly color: ColorChoice;
	readonly mouse: 'on' | 'off';
};

export function themeOf({theme, color}: Look, environment: NodeJS.ProcessEnv): Theme {
	return createTheme(colorLevel(color, environment), theme ?? usualTheme(environment));
}
