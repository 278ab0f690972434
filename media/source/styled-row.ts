import stringWidth from 'string-width';
import type {Cell} from '../../test/e2e/terminal.ts';
import {background, colorOf, dim} from './palette.ts';

/** How a cell is drawn; `behind` is there where that is not the colour of the screen. */
export type Style = {
	readonly color: string;
	readonly behind: string | undefined;
	readonly weight: 'normal' | 'bold';
};

/** One character in its place; a wide one takes two columns. */
export type StyledCharacter = Style & {
	readonly character: string;
	readonly column: number;
	readonly width: number;
};

/** The characters of one row of the screen, from left to right. */
export function styledRow(cells: readonly Cell[]): readonly StyledCharacter[] {
	const characters: StyledCharacter[] = [];
	let column = 0;
	while (column < cells.length) {
		const cell = cells[column];
		if (cell === undefined) {
			break;
		}

		// The second cell of a wide character is there, and empty.
		const width = Math.max(1, stringWidth(cell.character));
		characters.push({...styleOf(cell), character: cell.character, column, width});
		column += width;
	}

	return characters;
}

export function sameStyle(one: Style, other: Style): boolean {
	return one.color === other.color && one.behind === other.behind && one.weight === other.weight;
}

function styleOf({color, bold, dim: isDim, inverse}: Cell): Style {
	const own = isDim ? dim(colorOf(color)) : colorOf(color);
	return {
		color: inverse ? background : own,
		behind: inverse ? own : undefined,
		weight: bold ? 'bold' : 'normal',
	};
}
