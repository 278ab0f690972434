import {type ColorChoice, colorLevel} from './color-level.ts';
import {createTheme, type Theme, toldTheme} from './theme.ts';
import {type ThemeName, usualTheme} from './theme-name.ts';

/** How the screen looks, and whether it takes the mouse. */
export type Look = {
	/** Left to the terminal while undefined. */
	readonly theme: ThemeName | undefined;
	readonly color: ColorChoice;
	readonly mouse: 'on' | 'off';
	/** Drawn for eyes, or told in lines that a screen reader reads out. */
	readonly manner: 'drawn' | 'told';
};

export function themeOf({theme, color, manner}: Look, environment: NodeJS.ProcessEnv): Theme {
	if (manner === 'told') {
		return toldTheme();
	}

	return createTheme(colorLevel(color, environment), theme ?? usualTheme(environment));
}
