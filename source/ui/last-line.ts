import {hintLine, noticeLine} from './hint-line.ts';
import {placeOfKeys} from './place-of-keys.ts';
import {endingsText, savingLine} from './save/save-lines.ts';
import {requestOf} from './save/saving.ts';
import type {ScreenState} from './screen-state.ts';
import type {Theme} from './theme.ts';

/**
The last line of the screen: what came of the last key, how far saving is, or the keys that matter.
@param position where one is in what is longer than the screen
@param saved rows of the file being written that had their turn
*/
export function lastLine(
	state: ScreenState,
	position: string,
	saved: number,
	width: number,
	theme: Theme,
): string {
	if (state.notice !== undefined) {
		return noticeLine(state.notice, width, theme);
	}

	const request = requestOf(state);
	if (request !== undefined) {
		return savingLine(request, saved, width, theme);
	}

	const place = placeOfKeys(state);
	return hintLine(
		place,
		place === 'file name' ? endingsText : position,
		width,
		theme,
		state.preferences.keymap,
	);
}
