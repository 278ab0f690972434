import Fuse from 'fuse.js';
import {fuzzy} from './fuzzy.ts';
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

const signAlone = /^[!-]?(?:['^$]|"{1,2})?$/;

/** A term and where it stands in the filter. */
type PlacedTerm = {readonly term: Term; readonly token: Token};

type PlacedFilter = {
	readonly kind: 'filter';
	readonly clauses: readonly (readonly PlacedTerm[])[];
};

/**
Reads a filter: space is AND, ` | ` is OR and binds tighter, `!` or `-` before a term negates.
Words are fuzzy; `'word` contains, `^word` starts, `word$` ends, `^word$` is the whole name, `"two words"` stands in the
record's text, `field:value,other*` compares a field, `is:read,error` names traits. In values and text `\*`, `\"` and
`\\` are those characters themselves. A sign whose word is yet to be typed asks for nothing.
*/
export function parseFilter(text: string): ParsedFilter {
	const parsed = parsePlacedTerms(text);
	return parsed.kind === 'filter'
		? {kind: 'filter', clauses: parsed.clauses.map(clause => clause.map(({term}) => term))}
		: parsed;
}

/** The same, each term with its place. */
export function parsePlacedTerms(text: string): PlacedFilter | FilterMistake {
	const clauses: PlacedTerm[][] = [];
	let joins = false;
	for (const token of tokens(text)) {
		if (token.kind === 'or') {
			joins = true;
			continue;
		}

		if (signAlone.test(token.text)) {
			continue;
		}

		const term = parseTerm(token);
		if ('kind' in term) {
			return term;
		}

		const last = clauses.at(-1);
		if (joins && last !== undefined) {
			last.push({term, token});
		} else {
			clauses.push([{term, token}]);
		}

		joins = false;
	}

	return {kind: 'filter', clauses};
}

function parseTerm(token: Token): Term | FilterMistake {
	const {text} = token;
	const negated = text.length > 1 && (text.startsWith('!') || text.startsWith('-'));
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

	if (body.length > 1) {
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
