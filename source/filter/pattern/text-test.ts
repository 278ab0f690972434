import {type Condition, type FilterField, type Term, wordPattern} from '../term.ts';
import {caselessRegex} from './caseless.ts';
import {type Piece, unescapedPiece} from './piece.ts';

/** One of the alternatives of a clause, as something to find in a record's text. */
export type TextTest = {
	readonly regex: string;
	/** The same without a regex, for what has no letters and so only one casing. */
	readonly phrase: string | undefined;
};

/** What stands before and after a whole value in the text of a record. */
type Edges = {readonly before: string; readonly after: string};

/** The value is a whole JSON string, of which an escaped one (LookupEvents) ends with `\"`; services go on with a dot. */
const stringEdges: Edges = {before: '\\x22', after: '\\W'};

/**
Names of tables and indexes also stand in ARNs and PartiQL, where another name may touch them neither with `-` nor with `_`.
A letter may stand before: that of an escaped line feed.
*/
const nameEdges: Edges = {before: '[^_-]', after: '[^A-Za-z0-9_-]'};

/** The value is a part of some string. */
const noEdges: Edges = {before: '', after: ''};

/** The fields whose values stand in the record's text. Applications and categories are derived. */
const fieldEdges: ReadonlyMap<FilterField, Edges> = new Map([
	['table', nameEdges],
	['index', nameEdges],
	['target', noEdges],
	['principal', noEdges],
	['session', noEdges],
	['event', stringEdges],
	['service', stringEdges],
	['region', stringEdges],
	['account', stringEdges],
	['type', stringEdges],
	['agent', stringEdges],
	['ip', stringEdges],
	['key', stringEdges],
	['error', stringEdges],
	['id', stringEdges],
]);

/** What the text of a record has that has any value at all of these fields. PartiQL names an index without saying so. */
const presence: ReadonlyMap<FilterField, readonly string[]> = new Map([
	['error', ['errorCode', 'ConsoleLogin']],
	['index', ['[Ii][Nn][Dd][Ee][Xx]', '[Ss][Tt][Aa][Tt][Ee][Mm][Ee][Nn][Tt]']],
]);

/** Shorter pieces are in nearly every record. No table and no index has a shorter name (DynamoDB, naming rules). */
const shortestPiece = 3;

/** What a principal such as `jane (via root)` has that its record has not. */
const addedToPrincipals = 'via';

/** Any character, written as it is or as `\u212a`, or as `\\u212a` in JSON within JSON. */
const anyInText = '.{1,7}';

/** The alternatives of which every record that the term accepts has one in its text; undefined when there are none. */
export function textTests({condition, sense}: Term): readonly TextTest[] | undefined {
	if (sense === 'has not') {
		return undefined;
	}

	const tests = alternatives(condition);
	return tests.includes(undefined) ? undefined : tests.filter(test => test !== undefined).flat();
}

function alternatives(condition: Condition): readonly (readonly TextTest[] | undefined)[] {
	switch (condition.kind) {
		case 'fuzzy':
		case 'trait':
		case 'text':
			return [undefined];
		case 'contains':
		case 'starts':
		case 'ends':
		case 'is':
			return [found(unescapedPiece(wordPattern(condition)), noEdges)];
		case 'field': {
			const {field, values} = condition;
			const edges = fieldEdges.get(field);
			return values.map(value =>
				edges === undefined
					? undefined
					: (found(unescapedPiece(value), edges) ?? presenceTests(field)),
			);
		}
	}
}

function found(piece: Piece | undefined, {before, after}: Edges): readonly TextTest[] | undefined {
	if (
		piece === undefined ||
		piece.text.length < shortestPiece ||
		addedToPrincipals.includes(piece.text)
	) {
		return undefined;
	}

	const regex = `${piece.atStart ? before : ''}${caselessRegex(piece, anyInText)}${piece.atEnd ? after : ''}`;
	return [{regex, phrase: /[a-z]/.test(piece.text) ? undefined : piece.text}];
}

function presenceTests(field: FilterField): readonly TextTest[] | undefined {
	return presence.get(field)?.map(regex => ({regex, phrase: undefined}));
}
