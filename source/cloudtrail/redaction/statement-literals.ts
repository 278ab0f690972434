/** Comments, quoted text, numbers and words of PartiQL, as `readStatement` tells them apart. */
const pieces =
	/--[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|(?<quote>["'`])[\s\S]*?(?:\k<quote>|$)|\d+(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\p{L}\p{N}_$-])|[\p{L}\p{N}_$-]+/gu;

const number = /^-?\d[\d.]*(?:[eE][+-]?\d+)?$/;

/**
A PartiQL statement with stand-ins for its literals: text between quotes and numbers. Names, between double quotes
or bare, stay; comments go. A quote within quotes is doubled: it makes two literals of one here, both with a stand-in.
*/
export function redactLiterals(statement: string, standIn: (literal: string) => string): string {
	return statement.replace(pieces, piece => {
		if (/^(?:--|\/\*)/.test(piece)) {
			return ' ';
		}

		return /^['`]/.test(piece)
			? quoted(piece, piece.charAt(0), standIn)
			: literalNumber(piece, standIn);
	});
}

function quoted(piece: string, quote: string, standIn: (literal: string) => string): string {
	const isClosed = piece.endsWith(quote);
	const literal = piece.slice(1, isClosed ? -1 : undefined);
	return literal === '' ? piece : quote + standIn(literal) + (isClosed ? quote : '');
}

function literalNumber(piece: string, standIn: (literal: string) => string): string {
	return number.test(piece) ? `'${standIn(piece)}'` : piece;
}
