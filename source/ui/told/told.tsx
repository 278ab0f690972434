import {Text, useStdout} from 'ink';
import {useEffect, useEffectEvent, useRef} from 'react';
import {toTerminalText} from '../../terminal/terminal-text.ts';
import type {ScreenState} from '../screen-state.ts';
import {type TellableScreen, toldLines} from './told-lines.ts';
import {typedText} from './typed-text.ts';

/** Cells of a screen that is told: no counts beside the list, no line of bars below it, pages that are not too long. */
export const toldSize = {columns: 99, rows: 23} as const;

/**
The screen for who listens to it: lines that stay, written after keys alone. Only a line being typed is drawn
again.
*/
export function Told({state, lines, position}: TellableScreen) {
	const {write} = useStdout();
	const last = useRef<TellableScreen>(undefined);
	const tell = useEffectEvent((after: ScreenState) => {
		const screen = {state: after, lines, position};
		const told = toldLines(last.current, screen);
		last.current = screen;
		if (told.length > 0) {
			write(`${told.join('\n')}\n`);
		}
	});
	// A state is new when a key has changed it, and never else.
	useEffect(() => tell(state), [state]);
	return <Text>{toTerminalText(typedText(state))}</Text>;
}
