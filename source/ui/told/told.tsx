import {Text, useStdout} from 'ink';
import {useEffect, useEffectEvent, useRef} from 'react';
import {toTerminalText} from '../../terminal/terminal-text.ts';
import {type TellableScreen, toldLines} from './told-lines.ts';
import {typedText} from './typed-text.ts';

/** Cells of a screen that is told: no counts beside the list, no line of bars below it, pages that are not too long. */
export const toldSize = {columns: 99, rows: 23} as const;

/**
The screen for who listens to it: lines that stay, written after keys alone. Only a line being typed is drawn
again.
*/
export function Told(screen: TellableScreen) {
	const {write} = useStdout();
	const last = useRef<TellableScreen>(undefined);
	const tell = useEffectEvent(() => {
		const lines = toldLines(last.current, screen);
		last.current = screen;
		if (lines.length > 0) {
			write(`${lines.join('\n')}\n`);
		}
	});
	const {state} = screen;
	// biome-ignore lint/correctness/useExhaustiveDependencies: a state is new when a key changed it, and then it is told
	useEffect(() => tell(), [state]);
	return <Text>{toTerminalText(typedText(state))}</Text>;
}
