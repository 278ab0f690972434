import type {Key} from 'ink';

/** A key by its name, and the text it stands for where text is typed: `''` for what is no character. */
export type KeyPress = {readonly name: string; readonly text: string};

/**
The keys in what Ink read at once, in order: characters that came faster than they were read come together.
Names are `up`, `pageDown`, `ctrl-d`, `alt-x`, `enter`, `esc`, `space`, or the character itself.
*/
export function keyPresses(input: string, key: Key): readonly KeyPress[] {
	const named = namedKeys.find(([flag]) => key[flag]);
	if (named !== undefined) {
		return [{name: key.shift && named[1] === 'tab' ? 'shift-tab' : named[1], text: ''}];
	}

	if (key.ctrl || key.meta) {
		return [{name: `${key.ctrl ? 'ctrl' : 'alt'}-${input === ' ' ? 'space' : input}`, text: ''}];
	}

	return [...input].map(character => ({
		name: characterName(character),
		text: control.test(character) ? '' : character,
	}));
}

const control = /\p{Cc}/u;

function characterName(character: string): string {
	switch (character) {
		case ' ':
			return 'space';
		case '\r':
		case '\n':
			return 'enter';
		case '\t':
			return 'tab';
		default:
			return character < ' '
				? `ctrl-${String.fromCharCode(character.charCodeAt(0) + 0x60)}`
				: character;
	}
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
