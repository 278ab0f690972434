import type {Key} from 'ink';

/**
One name for a key press: `up`, `pageDown`, `ctrl-d`, `enter`, `esc`, `space`, or the character itself.
`undefined` for what is no single key, such as text that arrived at once.
*/
export function keyName(input: string, key: Key): string | undefined {
	const named = namedKeys.find(([flag]) => key[flag]);
	if (named !== undefined) {
		return key.shift && named[1] === 'tab' ? 'shift-tab' : named[1];
	}

	if (input === ' ') {
		return 'space';
	}

	if ([...input].length !== 1) {
		return undefined;
	}

	if (key.ctrl) {
		return `ctrl-${input}`;
	}

	return key.meta ? `alt-${input}` : input;
}

const namedKeys = [
	['upArrow', 'up'],
	['downArrow', 'down'],
	['leftArrow', 'left'],
	['rightArrow', 'right'],
	['pageUp', 'pageUp'],
	['pageDown', 'pageDown'],
	['home', 'home'],
	['end', 'end'],
	['return', 'enter'],
	['escape', 'esc'],
	['tab', 'tab'],
	['backspace', 'backspace'],
	['delete', 'delete'],
] as const satisfies ReadonlyArray<readonly [keyof Key, string]>;
