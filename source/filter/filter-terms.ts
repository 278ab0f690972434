import {parsePlacedTerms} from './parse.ts';
import {compilePattern, type TermPlace} from './pattern/compile-pattern.ts';
import {noSavedFilters, type SavedFilters} from './saved-name.ts';

/** A term as it stands in a filter, from one character up to another, and who would apply it. */
export type FilterTerm = {
	readonly start: number;
	readonly end: number;
	readonly text: string;
	readonly place: TermPlace;
};

/**
The terms of a filter in their order; none of one that cannot be read. ORs between terms are no terms. A saved filter
is one, which CloudWatch applies where it applies all of it.
*/
export function filterTerms(
	text: string,
	saved: SavedFilters = noSavedFilters,
): readonly FilterTerm[] {
	const parsed = parsePlacedTerms(text, saved);
	if (parsed.kind === 'mistake') {
		return [];
	}

	const {places} = compilePattern(parsed.clauses.map(clause => clause.map(({term}) => term)));
	const terms = new Map<number, FilterTerm>();
	for (const [number, clause] of parsed.clauses.entries()) {
		for (const [termNumber, {token}] of clause.entries()) {
			const {start, end, text: termText} = token;
			const place = places[number]?.[termNumber] ?? 'local';
			const isLocal = place === 'local' || terms.get(start)?.place === 'local';
			terms.set(start, {start, end, text: termText, place: isLocal ? 'local' : 'server'});
		}
	}

	return [...terms.values()];
}
