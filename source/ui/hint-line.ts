import {cell, widthOf} from '../terminal/cell.ts';
import {toTerminalText} from '../terminal/terminal-text.ts';
import type {Binding, Place} from './binding.ts';
import {keyText} from './key-text.ts';
import {usualKeymap} from './keymap.ts';
import type {Notice} from './screen-state.ts';
import type {Theme} from './theme.ts';

/** The last line of the screen when something has to be told. */
export function noticeLine({text, tone}: Notice, width: number, theme: Theme): string {
	const line = cell(` ${toTerminalText(text)}`, width);
	return tone === 'good' ? theme.good(line) : theme.error(line);
}

/**
The last line of the screen: the keys that matter here, as many as there is room for; how to get help and out always.
@param position where one is in what is longer than the screen, `''` where all of it is seen
*/
export function hintLine(
	place: Place,
	position: string,
	width: number,
	theme: Theme,
	keymap: readonly Binding[] = usualKeymap,
): string {
	const hints = hintsOf(place, keymap);
	const last = hints.filter(({hintAt}) => hintAt === 'end');
	const shown: Hint[] = [];
	let room = width - widthOf(position) - 1 - last.reduce((sum, hint) => sum + hint.width, 0);
	for (const hint of hints.filter(({hintAt}) => hintAt === undefined)) {
		if (hint.width > room) {
			break;
		}

		room -= hint.width;
		shown.push(hint);
	}

	const painted = [...shown, ...(room < 0 ? [] : last)].map(
		({key, hint}) => ` ${theme.accent(key)} ${theme.dim(hint)}  `,
	);
	const left = room < 0 ? width - widthOf(position) - 1 : room;
	return `${painted.join('')}${cell('', left)}${theme.dim(position)} `;
}

type Hint = {
	readonly key: string;
	readonly hint: string;
	readonly hintAt: 'end' | undefined;
	readonly width: number;
};

function hintsOf(place: Place, keymap: readonly Binding[]): readonly Hint[] {
	return keymap.flatMap(({keys, places, hint, hintAt}) => {
		const key = keyText(keys[0] ?? '');
		const width = widthOf(` ${key} ${hint}  `);
		return hint !== undefined && places.includes(place) ? [{key, hint, hintAt, width}] : [];
	});
}
