/** Keeps the program from every other computer. */
const onLoopback = `--import=${new URL('../fixtures/loopback-only.js', import.meta.url).href}`;

/**
The environment of a program under test: none of this computer's AWS configuration and credentials, none of its
user's settings, and no variable that decides about colours. Any CI variable, even empty, would make Ink draw nothing but the last frame.
*/
export function environment(variables: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
	const inherited = Object.entries(process.env).filter(
		([name]) => !/^(?:AWS|TRAILTAIL)_/.test(name) && !deciding.has(name),
	);
	return {
		...Object.fromEntries(inherited),
		HOME: '/nonexistent',
		AWS_CONFIG_FILE: '/dev/null',
		AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
		AWS_EC2_METADATA_DISABLED: 'true',
		NODE_OPTIONS: onLoopback,
		...variables,
	};
}

const deciding: ReadonlySet<string> = new Set([
	'CI',
	'CONTINUOUS_INTEGRATION',
	'NO_COLOR',
	'COLORFGBG',
	'INK_SCREEN_READER',
	'FORCE_COLOR',
	'COLORTERM',
	'TERM_PROGRAM',
	'NODE_OPTIONS',
	'XDG_CONFIG_HOME',
	'APPDATA',
]);

/** AWS's own example. */
export const secretAccessKey = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY';

export const credentials = {
	AWS_ACCESS_KEY_ID: 'AKIAIOSFODNN7EXAMPLE',
	AWS_SECRET_ACCESS_KEY: secretAccessKey,
};
