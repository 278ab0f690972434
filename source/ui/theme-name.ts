/**
What the colours of the screen are made for. `terminal` asks for the sixteen colours that a terminal lets its user
choose; `none` writes no colour and no style at all.
*/
export const themeNames = [
	'terminal',
	'dark',
	'light',
	'high-contrast',
	'color-blind',
	'none',
] as const;

export type ThemeName = (typeof themeNames)[number];

/**
The theme where nobody chose one: `light` where the terminal says in `COLORFGBG` that its background is white,
as rxvt, Konsole and iTerm2 do.
*/
export function usualTheme({COLORFGBG: colors = ''}: NodeJS.ProcessEnv): ThemeName {
	return /;(?:7|15)$/.test(colors) ? 'light' : 'terminal';
}
