import {cell, widthOf} from '../terminal/cell.ts';
import {keymap, type Place} from './keymap.ts';
import type {Theme} from './theme.ts';

/**
The last line of the screen: the keys that matter here, as many as there is room for.
@param position where one is in what is longer than the screen, `''` where all of it is seen
*/
export function hintLine(place: Place, position: string, width: number, theme: Theme): string {
	const room = width - widthOf(position) - 1;
	let text = '';
	let painted = '';
	for (const {keys, places, hint} of keymap) {
		const [key] = keys;
		if (hint === undefined || key === undefined || !places.includes(place)) {
			continue;
		}

		const name = keyText(key);
		const longer = `${text} ${name} ${hint}  `;
		if (longer.length > room) {
			break;
		}

		text = longer;
		painted += ` ${theme.accent(name)} ${theme.dim(hint)}  `;
	}

	return `${painted}${cell('', room - text.length)}${theme.dim(position)} `;
}

/** A key as a person reads it. */
export function keyText(key: string): string {
	return (
		keyNames.get(key) ??
		key.replace(/^ctrl-(.)$/, (_, letter: string) => `Ctrl-${letter.toUpperCase()}`)
	);
}

const keyNames = new Map([
	['up', '↑'],
	['down', '↓'],
	['left', '←'],
	['right', '→'],
	['pageUp', 'PgUp'],
	['pageDown', 'PgDn'],
	['home', 'Home'],
	['end', 'End'],
	['enter', '⏎'],
	['esc', 'Esc'],
	['tab', 'Tab'],
	['space', 'Space'],
	['backspace', '⌫'],
	['delete', 'Del'],
]);
