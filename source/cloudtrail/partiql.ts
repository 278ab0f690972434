/** The table a PartiQL statement names, and the index where it names one. */
export type StatementTable = {readonly name: string; readonly index: string};

/**
What a PartiQL statement does and to what (DynamoDB Developer Guide, PartiQL statements). `table` is undefined
when the statement is redacted there, cut off, or not understood.
*/
export type Statement = {
	readonly access: 'read' | 'write' | 'unknown';
	readonly table: StatementTable | undefined;
};

/** `name` is a quoted identifier, `literal` any other quoted text, `mark` a single character. */
type Token = {
	readonly kind: 'word' | 'name' | 'literal' | 'mark';
	readonly text: string;
	readonly end: number;
};

const white = /\s/;
const wordPart = /[\p{L}\p{N}_$-]/u;

/** Reads a statement in one pass, only as far as its table. Linear whatever the text; never throws. */
export function readStatement(statement: string): Statement {
	const verb = nextToken(statement, 0);
	if (verb === undefined || verb.kind !== 'word') {
		return {access: 'unknown', table: undefined};
	}

	switch (verb.text.toUpperCase()) {
		case 'SELECT':
		case 'EXISTS':
			return {
				access: 'read',
				table: readPath(statement, afterKeyword(statement, verb.end, 'FROM')),
			};
		case 'INSERT':
			return {
				access: 'write',
				table: readTable(statement, afterKeyword(statement, verb.end, 'INTO')),
			};
		case 'DELETE':
			return {
				access: 'write',
				table: readTable(statement, afterKeyword(statement, verb.end, 'FROM')),
			};
		case 'UPDATE':
			return {access: 'write', table: readTable(statement, verb.end)};
		default:
			return {access: 'unknown', table: undefined};
	}
}

function afterKeyword(statement: string, from: number, keyword: string): number | undefined {
	let previous: Token | undefined;
	let token = nextToken(statement, from);
	while (token !== undefined) {
		const isKeyword = token.kind === 'word' && token.text.toUpperCase() === keyword;
		// After a dot it is an attribute that happens to have this name.
		if (isKeyword && !(previous !== undefined && isDot(previous))) {
			return token.end;
		}

		previous = token;
		token = nextToken(statement, token.end);
	}

	return undefined;
}

function readPath(statement: string, from: number | undefined): StatementTable | undefined {
	const table = readName(statement, from);
	if (table === undefined) {
		return undefined;
	}

	const dot = nextToken(statement, table.end);
	if (dot === undefined || !isDot(dot)) {
		return {name: table.text, index: ''};
	}

	const index = readName(statement, dot.end);
	return index === undefined ? undefined : {name: table.text, index: index.text};
}

/** Writes name a table only. */
function readTable(statement: string, from: number | undefined): StatementTable | undefined {
	const table = readName(statement, from);
	return table === undefined ? undefined : {name: table.text, index: ''};
}

function readName(statement: string, from: number | undefined): Token | undefined {
	const token = from === undefined ? undefined : nextToken(statement, from);
	const isName = token !== undefined && (token.kind === 'word' || token.kind === 'name');
	return isName && token.text !== '' ? token : undefined;
}

function isDot(token: Token): boolean {
	return token.kind === 'mark' && token.text === '.';
}

/** The next token; undefined at the end, or where a quote or a comment is never closed. */
function nextToken(statement: string, from: number): Token | undefined {
	const start = skipSpace(statement, from);
	const first = statement[start];
	if (first === undefined) {
		return undefined;
	}

	if (first === '"' || first === "'" || first === '`') {
		const end = closingQuote(statement, start, first);
		if (end === -1) {
			return undefined;
		}

		const text = statement.slice(start + 1, end);
		return first === '"'
			? {kind: 'name', text: text.replaceAll('""', '"'), end: end + 1}
			: {kind: 'literal', text, end: end + 1};
	}

	let end = start;
	// A hyphen may be a part of a name, two of them begin a comment.
	while (wordPart.test(statement.charAt(end)) && !statement.startsWith('--', end)) {
		end++;
	}

	return end > start
		? {kind: 'word', text: statement.slice(start, end), end}
		: {kind: 'mark', text: first, end: start + 1};
}

/** A quote within quotes is doubled. */
function closingQuote(statement: string, start: number, quote: string): number {
	let end = statement.indexOf(quote, start + 1);
	while (end !== -1 && statement[end + 1] === quote) {
		end = statement.indexOf(quote, end + 2);
	}

	return end;
}

/** Skips white space and comments; to the end of the statement when a comment is never closed. */
function skipSpace(statement: string, from: number): number {
	let at = from;
	while (at < statement.length) {
		if (statement.startsWith('--', at)) {
			const end = statement.indexOf('\n', at);
			at = end === -1 ? statement.length : end + 1;
		} else if (statement.startsWith('/*', at)) {
			const end = statement.indexOf('*/', at + 2);
			at = end === -1 ? statement.length : end + 2;
		} else if (white.test(statement.charAt(at))) {
			at++;
		} else {
			return at;
		}
	}

	return at;
}
