/** Comments, quoted text, names of tables, numbers and words of PartiQL, as `readStatement` tells them apart. */
const pieces = new RegExp(
	[
		/--[^\n]*|\/\*[\s\S]*?(?:\*\/|$)/u,
		/(?<quote>["'`])[\s\S]*?(?:\k<quote>|$)/u,
		// Nowhere else a hyphen is part of a name: elsewhere it may stand between a value and a number.
		/(?=[\p{L}\p{N}_$])(?<=\b(?:from|into|update|table)\s+)(?:(?!--)[\p{L}\p{N}_$-])+/u,
		// A minus after a value takes something from it.
		/(?<number>(?:-(?<![\p{L}\p{N}_$"')\]]\s*-))?\d+(?:\.\d+)?(?:e[+-]?\d+)?(?![\p{L}\p{N}_$]))/u,
		/[\p{L}\p{N}_$]+/u,
	]
		.map(({source}) => source)
		.join('|'),
	'giu',
);

/**
A PartiQL statement with stand-ins for its literals: text between quotes and numbers. Names, between double quotes
or bare, stay; comments go. A quote within quotes is doubled: it makes two literals of one here, both with a stand-in.
*/
export function redactLiterals(statement: string, standIn: (literal: string) => string): string {
	return statement.replace(pieces, (piece, _quote, number?: string) => {
		if (/^(?:--|\/\*)/.test(piece)) return ' ';
		if (/^['`]/.test(piece)) return quoted(piece, piece.charAt(0), standIn);
		return number === undefined ? piece : `'${standIn(number)}'`;
	});
}

function quoted(piece: string, quote: string, standIn: (literal: string) => string): string {
	const isClosed = piece.endsWith(quote);
	const literal = piece.slice(1, isClosed ? -1 : undefined);
	return literal === '' ? piece : quote + standIn(literal) + (isClosed ? quote : '');
}
