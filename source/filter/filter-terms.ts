import {parsePlacedTerms} from './parse.ts';
import {compilePattern, type TermPlace} from './pattern/compile-pattern.ts';

/** A term as it stands in a filter, from one character up to another, and who would apply it. */
export type FilterTerm = {
	readonly start: number;
	readonly end: number;
	readonly text: string;
	readonly place: TermPlace;
};

/** The terms of a filter in their order; none of one that cannot be read. ORs between terms are no terms. */
export function filterTerms(text: string): readonly FilterTerm[] {
	const parsed = parsePlacedTerms(text);
	if (parsed.kind === 'mistake') {
		return [];
	}

	const {places} = compilePattern(parsed.clauses.map(clause => clause.map(({term}) => term)));
	return parsed.clauses.flatMap((clause, number) =>
		clause.map(({token: {start, end, text: termText}}, termNumber) => ({
			start,
			end,
			text: termText,
			place: places[number]?.[termNumber] ?? 'local',
		})),
	);
}
