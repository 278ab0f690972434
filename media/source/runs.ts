import {type Style, type StyledCharacter, sameStyle} from './styled-row.ts';

/** Characters of one style that stand together and are drawn as one text. */
export type Run = Style & {
	readonly text: string;
	readonly column: number;
	readonly width: number;
	/** `symbol`: a single character that a font may lack, and another font draw wider than a cell. */
	readonly kind: 'plain' | 'symbol';
};

const printableAscii = /^[\x21-\x7e]$/;

/** The texts of one row. A run ends where the style does, and where two blanks part it from the next column of a table. */
export function runsOf(characters: readonly StyledCharacter[]): readonly Run[] {
	const runs: Run[] = [];
	for (const {character, column, width, ...style} of characters) {
		if (character.trim() === '') {
			continue;
		}

		const kind = printableAscii.test(character) ? 'plain' : 'symbol';
		const last = runs.at(-1);
		const blanks = last === undefined ? 0 : column - last.column - last.width;
		if (
			last !== undefined &&
			last.kind === 'plain' &&
			kind === 'plain' &&
			blanks <= 1 &&
			sameStyle(last, style)
		) {
			const text = last.text + ' '.repeat(blanks) + character;
			runs[runs.length - 1] = {...last, text, width: column + width - last.column};
		} else {
			runs.push({...style, text: character, column, width, kind});
		}
	}

	return runs;
}
