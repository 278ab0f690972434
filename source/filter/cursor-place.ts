import type {ValuePattern} from '../store/value-pattern.ts';
import {type FilterField, filterFields} from './term.ts';
import {listedValues, tokens} from './tokens.ts';
import {closeQuotes, readPattern} from './typed-value.ts';

/** Characters of a filter. */
type Range = {readonly start: number; readonly end: number};

/** What is being typed at the cursor: what is there up to the cursor, and the characters that a completion replaces. */
export type CursorPlace =
	/** A word, or what will be the name of a field. */
	| (Range & {readonly kind: 'word'; readonly typed: string})
	/** The name of a saved filter, behind its `@`. */
	| (Range & {readonly kind: 'saved filter'; readonly typed: string})
	/** The name of a field that has its colon. */
	| (Range & {readonly kind: 'field name'; readonly typed: string})
	| (Range & {
			readonly kind: 'value';
			readonly field: FilterField;
			readonly typed: ValuePattern;
			/** The values that are in the list already. */
			readonly others: readonly string[];
	  })
	| (Range & {readonly kind: 'trait'; readonly typed: string; readonly others: readonly string[]});

/** Undefined where nothing can be completed: in text, in an unknown field, at a word with a sign of its own. */
export function cursorPlace(text: string, cursor: number): CursorPlace | undefined {
	const {start, piece} = pieceAt(text, cursor);
	const sign = /^[!-]/.test(piece) ? 1 : 0;
	const word = piece.slice(sign);
	const wordStart = start + sign;
	const wordEnd = start + piece.length;
	const typed = word.slice(0, cursor - wordStart);
	if (word.startsWith('@')) {
		return {kind: 'saved filter', typed: typed.slice(1), start: wordStart, end: wordEnd};
	}

	const [named, name = ''] = /^([a-z]+):/i.exec(word) ?? [];
	if (named === undefined) {
		const isPlain = /^[^'^$"|]*$/.test(word);
		return isPlain ? {kind: 'word', typed, start: wordStart, end: wordEnd} : undefined;
	}

	const listStart = wordStart + named.length;
	return cursor < listStart
		? {kind: 'field name', typed, start: wordStart, end: listStart}
		: listPlace(name.toLowerCase(), word.slice(named.length), listStart, cursor);
}

/** What stands around the cursor between white space. A quote that nothing closes ends where the cursor's word does. */
function pieceAt(text: string, cursor: number): {readonly start: number; readonly piece: string} {
	const token = tokens(text).find(({start, end}) => start < cursor && cursor <= end);
	if (token === undefined) {
		return {start: cursor, piece: ''};
	}

	const {start} = token;
	if (closeQuotes(token.text) === token.text) {
		return {start, piece: token.text};
	}

	const behind = text.slice(cursor).search(/[\s,"]|$/);
	return {start, piece: text.slice(start, cursor + behind)};
}

function listPlace(
	name: string,
	list: string,
	listStart: number,
	cursor: number,
): CursorPlace | undefined {
	const values = listedValues(list).map(value => ({...value, start: listStart + value.start}));
	const under = values.find(
		({start, text}) => start <= cursor && cursor <= start + text.length,
	) ?? {text: '', start: cursor};
	const others = values
		.filter(({start}) => start !== under.start)
		.map(({text}) => readPattern(text).join('*'));
	const range = {start: under.start, end: under.start + under.text.length};
	const typed = under.text.slice(0, cursor - under.start);
	if (name === 'is') {
		return {kind: 'trait', typed, others, ...range};
	}

	const field = filterFields.find(known => known === name);
	return field && {kind: 'value', field, typed: readPattern(typed), others, ...range};
}
