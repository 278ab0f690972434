import type {Piece} from './piece.ts';

/**
A regex for a piece in any casing, without anchors. In lower case the Kelvin sign is a `k`, and `İ` is an `i` with one
more character after it; a regex cannot name them, because it has no multi-byte characters. `foreign` stands for
any character in the form it has where the regex looks.
*/
export function caselessRegex(piece: Piece, foreign: string): string {
	return Array.from(piece.text, (character, place) =>
		hasForeignCapital(piece, place) ? foreign : characterRegex(character),
	).join('');
}

/** Whether the regex of a piece accepts nothing else than the piece. */
export function isExactRegex(piece: Piece): boolean {
	return !Array.from(piece.text).some((_, place) => hasForeignCapital(piece, place));
}

function hasForeignCapital({text, atEnd}: Piece, place: number): boolean {
	const character = text[place];
	return character === 'k' || (character === 'i' && place === text.length - 1 && !atEnd);
}

/** Symbols that a regex can hold as they are, operators that it escapes; the others have their code only. */
function characterRegex(character: string): string {
	if (/[a-z]/.test(character)) {
		return `[${character.toUpperCase()}${character}]`;
	}

	if (/[0-9:_#=@/;,-]/.test(character)) {
		return character;
	}

	return /[\^$?[\]{}|\\*+.]/.test(character)
		? `\\${character}`
		: `\\x${character.charCodeAt(0).toString(16).padStart(2, '0').toUpperCase()}`;
}
