import type {ValuePattern} from '../../store/value-pattern.ts';
import {type Condition, type FilterField, type Term, wordPattern} from '../term.ts';
import {meaningOf, type Trait} from '../trait.ts';
import {caselessRegex, isExactRegex} from './caseless.ts';
import {type Piece, printablePiece, unescapedPiece} from './piece.ts';

/** One of the alternatives of a clause, as something to find in a record's text. */
export type TextTest = {
	readonly regex: string;
	/** The same without a regex, for what has no letters and so only one casing. */
	readonly phrase: string | undefined;
	/** Whether it finds what the term does, and nothing else. */
	readonly exact: boolean;
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

/** Of these every record has one that came from the console: signed in there, or with its user agent. */
const ofConsole: readonly string[] = ['[Cc]onsole', 'Mozilla', 'signin'];

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
			return [undefined];
		case 'contains':
		case 'starts':
		case 'ends':
		case 'is':
			return [found(unescapedPiece(wordPattern(condition)), noEdges)];
		case 'field':
			return condition.values.map(value => valueTests(condition.field, value));
		case 'trait':
			return condition.traits.flatMap(traitTests);
		case 'text':
			return [textFound(['', condition.text, ''])];
	}
}

function valueTests(field: FilterField, value: ValuePattern): readonly TextTest[] | undefined {
	const edges = fieldEdges.get(field);
	return edges === undefined
		? undefined
		: (found(unescapedPiece(value), edges) ?? anyOf(presence.get(field)));
}

function traitTests(trait: Trait): readonly (readonly TextTest[] | undefined)[] {
	const meaning = meaningOf(trait);
	if (meaning.kind !== 'field') {
		return [undefined];
	}

	const {field, patterns} = meaning;
	switch (field) {
		case 'access':
			return [undefined];
		case 'console':
			return [anyOf(ofConsole)];
		default:
			return patterns.map(pattern => valueTests(field, pattern));
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
	return [{regex, phrase: phraseOf(piece), exact: false}];
}

/** What is looked for in the text itself may hold anything that a pattern can name. */
function textFound(pattern: ValuePattern): readonly TextTest[] | undefined {
	const piece = printablePiece(pattern);
	if (piece === undefined || piece.text.length < shortestPiece) {
		return undefined;
	}

	const regex = caselessRegex(piece, anyInText);
	return [{regex, phrase: phraseOf(piece), exact: piece.isWhole && isExactRegex(piece)}];
}

function phraseOf({text}: Piece): string | undefined {
	return /^[0-9_.-]+$/.test(text) ? text : undefined;
}

function anyOf(regexes: readonly string[] | undefined): readonly TextTest[] | undefined {
	return regexes?.map(regex => ({regex, phrase: undefined, exact: false}));
}
