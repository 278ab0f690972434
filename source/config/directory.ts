import {posix, win32} from 'node:path';

/** The environment variables that say where programs keep what their user decided. */
export type DirectoryVariables = {
	readonly XDG_CONFIG_HOME?: string | undefined;
	readonly APPDATA?: string | undefined;
};

/**
Where trailtail keeps what its user decided: under `$XDG_CONFIG_HOME` where that is set, else `~/.config`, on Windows
`%APPDATA%`. A relative XDG_CONFIG_HOME does not count, as its specification asks.
*/
export function configDirectory(
	variables: DirectoryVariables,
	platform: NodeJS.Platform,
	home: string,
): string {
	const {join, isAbsolute} = platform === 'win32' ? win32 : posix;
	const {XDG_CONFIG_HOME: xdg, APPDATA: appData} = variables;
	if (xdg !== undefined && isAbsolute(xdg)) {
		return join(xdg, 'trailtail');
	}

	const usual =
		platform === 'win32' ? appData || join(home, 'AppData', 'Roaming') : join(home, '.config');
	return join(usual, 'trailtail');
}
