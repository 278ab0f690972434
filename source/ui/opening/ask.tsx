import {render} from 'ink';
import {type Look, themeOf} from '../look.ts';
import {keyboard, requireRoom} from '../own-terminal.ts';
import {resetTerminalModes, setTerminalModes} from '../terminal-modes.ts';
import {OpeningScreen} from './opening-screen.tsx';
import type {Page} from './page.ts';

/**
Shows a page until it gives its answer; `undefined` when the user leaves, or the signal is aborted. Throws a `Failure`
where there is no terminal for it.
*/
export async function ask<State, Answer>(
	page: Page<State, Answer>,
	look: Look,
	signal: AbortSignal,
): Promise<Answer | undefined> {
	requireRoom(process.stdout);
	let answer: Answer | undefined;
	const instance = render(
		<OpeningScreen
			page={page}
			theme={themeOf(look, process.env)}
			now={Date.now}
			end={given => {
				answer = given;
				instance.unmount();
			}}
		/>,
		{stdin: keyboard(), alternateScreen: true, exitOnCtrlC: false, patchConsole: false},
	);
	setTerminalModes({manner: 'drawn', mouse: 'off'});
	// Whatever ends the program.
	process.once('exit', resetTerminalModes);
	const leave = () => instance.unmount();
	signal.addEventListener('abort', leave);
	try {
		await instance.waitUntilExit();
	} finally {
		signal.removeEventListener('abort', leave);
		process.off('exit', resetTerminalModes);
		resetTerminalModes();
	}

	return answer;
}
