import {parseFilter} from './parse.ts';
import {filterText} from './term-text.ts';
import {tokens} from './tokens.ts';
import {closeQuotes} from './typed-value.ts';

/**
A filter that asks for one thing more. Its opposite, where it stands alone, gives way. A quote or an OR left open at the
end of the filter is closed first.
*/
export function addTerm(filter: string, term: string): string {
	const {terms, standsAlone} = wholeTerms(filter);
	const meaning = meaningOf(term);
	const opposite = oppositeOf(meaning);
	const kept = terms.filter((text, place) => !standsAlone(place) || meaningOf(text) !== opposite);
	const isThere = terms.some((text, place) => standsAlone(place) && meaningOf(text) === meaning);
	return (isThere ? kept : [...kept, term]).join(' ');
}

/** A filter without a term that stands alone in it; with the term where it does not. */
export function toggledTerm(filter: string, term: string): string {
	const {terms, standsAlone} = wholeTerms(filter);
	const meaning = meaningOf(term);
	const kept = terms.filter((text, place) => !standsAlone(place) || meaningOf(text) !== meaning);
	return kept.length < terms.length ? kept.join(' ') : addTerm(filter, term);
}

/** Terms and ORs, each finished, and which of them are no alternative to another. */
function wholeTerms(filter: string) {
	const terms = tokens(filter).map(({text}) => closeQuotes(text));
	while (terms.at(-1) === '|') {
		terms.pop();
	}

	const standsAlone = (place: number) => terms[place - 1] !== '|' && terms[place + 1] !== '|';
	return {terms, standsAlone};
}

/** The same text for terms that mean the same, such as `-Table:Orders` and `!table:orders`. */
function meaningOf(term: string): string {
	const parsed = parseFilter(term);
	return parsed.kind === 'filter' ? filterText(parsed.clauses).toLowerCase() : term;
}

function oppositeOf(meaning: string): string {
	return meaning.startsWith('!') ? meaning.slice(1) : `!${meaning}`;
}
