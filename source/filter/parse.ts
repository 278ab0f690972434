import Fuse from 'fuse.js';
import {type Clauses, eitherOf, notAllOf} from './alternatives.ts';
import {fuzzy} from './fuzzy.ts';
import {noSavedFilters, type SavedFilters, savedName, unknownName} from './saved-name.ts';
import {
	type Condition,
	type FilterField,
	type FilterMistake,
	filterFields,
	type ParsedFilter,
	type Term,
} from './term.ts';
import {listedValues, type Token, tokens} from './tokens.ts';
import {traits} from './trait.ts';
import {readPattern, readQuoted} from './typed-value.ts';

const signAlone = /^[!-]?(?:['^$@]|"{1,2})?$/;

/** A term and where it stands in the filter. */
type PlacedTerm = {readonly term: Term; readonly token: Token};

type PlacedFilter = {readonly kind: 'filter'; readonly clauses: Clauses<PlacedTerm>};

/** Saved filters can mean each other: what comes of that is bounded. */
const mostTerms = 10_000;

/**
Reads a filter: space is AND, ` | ` is OR and binds tighter, `!` or `-` before a term negates.
Words are fuzzy; `'word` contains, `^word` starts, `word$` ends, `^word$` is the whole name, `"two words"` stands in the
record's text, `field:value,other*` compares a field, `is:read,error` names traits. In values and text `\*`, `\"` and
`\\` are those characters themselves. `@name` is all that a saved filter asks for. A sign whose word is yet to be typed
asks for nothing.
*/
export function parseFilter(text: string, saved: SavedFilters = noSavedFilters): ParsedFilter {
	const parsed = parsePlacedTerms(text, saved);
	return parsed.kind === 'filter'
		? {kind: 'filter', clauses: parsed.clauses.map(clause => clause.map(({term}) => term))}
		: parsed;
}

/** The same, each term with its place: all terms of a saved filter have that of its name. */
export function parsePlacedTerms(
	text: string,
	saved: SavedFilters = noSavedFilters,
): PlacedFilter | FilterMistake {
	const parts: Clauses<PlacedTerm>[] = [];
	let joins = false;
	let size = 0;
	for (const token of tokens(text)) {
		if (token.kind === 'or') {
			joins = true;
			continue;
		}

		if (signAlone.test(token.text)) {
			continue;
		}

		const part = parsePart(token, saved);
		if ('kind' in part) {
			return part;
		}

		const last = joins ? parts.pop() : undefined;
		const joined = last === undefined ? part : eitherOf(last, part);
		size += sizeOf(joined) - sizeOf(last);
		if (joined === undefined || size > mostTerms) {
			return mistake(token, 'This asks for too much at once');
		}

		parts.push(joined);
		joins = false;
	}

	return {kind: 'filter', clauses: parts.flat()};
}

function sizeOf(clauses: Clauses<unknown> | undefined): number {
	return (clauses ?? []).reduce((size, clause) => size + clause.length, 0);
}

/** What a piece of a filter asks for: one term, or all that a saved filter does. */
function parsePart(token: Token, saved: SavedFilters): Clauses<PlacedTerm> | FilterMistake {
	const named = savedName(token.text);
	if (named === undefined) {
		const term = parseTerm(token);
		return 'kind' in term ? term : [[{term, token}]];
	}

	const clauses = saved.get(named.name);
	if (clauses === undefined) {
		return mistake(token, unknownName(named.name, saved));
	}

	const meant = named.sense === 'has' ? clauses : notAllOf(clauses, opposite);
	return meant === undefined
		? mistake(token, `@${named.name} asks for too much to be turned round`)
		: meant.map(clause => clause.map(term => ({term, token})));
}

function opposite({condition, sense}: Term): Term {
	return {condition, sense: sense === 'has' ? 'has not' : 'has'};
}

function parseTerm(token: Token): Term | FilterMistake {
	const {text} = token;
	const negated = /^[!-]/.test(text);
	const body = negated ? text.slice(1) : text;
	const condition = parseCondition(body, negated, token);
	return 'message' in condition ? condition : {condition, sense: negated ? 'has not' : 'has'};
}

function parseCondition(body: string, negated: boolean, token: Token): Condition | FilterMistake {
	const colon = body.indexOf(':');
	if (/^[a-z]+:/i.test(body)) {
		return fieldCondition(body.slice(0, colon).toLowerCase(), body.slice(colon + 1), token);
	}

	if (body.startsWith('"')) {
		return {kind: 'text', text: readQuoted(body)};
	}

	if (body.startsWith("'")) {
		return {kind: 'contains', word: body.slice(1)};
	}

	if (body.startsWith('^')) {
		return body.endsWith('$') && body.length > 2
			? {kind: 'is', word: body.slice(1, -1)}
			: {kind: 'starts', word: body.slice(1)};
	}

	if (body.endsWith('$')) {
		return {kind: 'ends', word: body.slice(0, -1)};
	}

	return {kind: negated ? 'contains' : 'fuzzy', word: body};
}

function fieldCondition(name: string, list: string, token: Token): Condition | FilterMistake {
	if (name === 'is') {
		return traitCondition(list, token);
	}

	const field = filterFields.find(known => known === name);
	if (field === undefined) {
		return mistake(token, `There is no field “${name}”; ${suggestion(name)}`);
	}

	const values = listedValues(list)
		.map(({text}) => readPattern(text))
		.filter(pattern => pattern.length > 1 || pattern[0] !== '');
	return values.length === 0
		? mistake(token, `${name}: wants a value, such as ${name}:${example(field)}`)
		: {kind: 'field', field, values};
}

function traitCondition(list: string, token: Token): Condition | FilterMistake {
	const words = list
		.toLowerCase()
		.split(',')
		.filter(word => word !== '');
	const known = traits.filter(trait => words.includes(trait));
	const wrong = words.find(word => !traits.some(trait => trait === word));
	if (wrong !== undefined) {
		return mistake(token, `There is no is:${wrong}; ${traitSuggestion(wrong)}`);
	}

	return known.length === 0
		? mistake(token, 'is: wants a word, such as is:write or is:error')
		: {kind: 'trait', traits: known};
}

function traitSuggestion(word: string): string {
	const nearest = traits.find(fuzzy(word));
	return nearest === undefined ? `there are ${traits.join(', ')}` : `did you mean is:${nearest}?`;
}

const slips = new Map<string, FilterField>([
	['role', 'principal'],
	['user', 'principal'],
	['who', 'principal'],
	['operation', 'event'],
	['gsi', 'index'],
]);

/** The field that was probably meant, else the ones mostly used. */
function suggestion(name: string): string {
	const known = slips.get(name);
	const [nearest] = new Fuse(filterFields, {threshold: 0.5}).search(name);
	const meant = known ?? nearest?.item;
	return meant === undefined
		? 'there are table, index, principal, event…'
		: `did you mean ${meant}?`;
}

function mistake({start, end}: Token, message: string): FilterMistake {
	return {kind: 'mistake', message, start, end};
}

function example(field: FilterField): string {
	return field === 'event' ? 'Query,Scan' : 'name or name*';
}
