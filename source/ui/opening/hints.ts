import {cell, widthOf} from '../../terminal/cell.ts';
import type {Theme} from '../theme.ts';

/** The last line of a page: as many of its keys, with what they do, as there is room for. */
export function hintsLine(
	hints: ReadonlyArray<readonly [key: string, hint: string]>,
	width: number,
	theme: Theme,
): string {
	let room = width;
	const shown = hints.flatMap(([key, hint]) => {
		const taken = widthOf(` ${key} ${hint}  `);
		if (taken > room) {
			return [];
		}

		room -= taken;
		return [` ${theme.accent(key)} ${theme.dim(hint)}  `];
	});
	return shown.join('') + cell('', room);
}
