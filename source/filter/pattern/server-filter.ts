import type {TermClause} from '../term.ts';
import {filterText} from '../term-text.ts';
import {compilePattern} from './compile-pattern.ts';

/** What CloudWatch applies of a filter: its filter pattern, and the terms in the user's words. */
export type ServerFilter = {readonly pattern: string; readonly text: string};

/** Undefined where CloudWatch can apply nothing of it. */
export function serverFilter(clauses: readonly TermClause[]): ServerFilter | undefined {
	const {pattern, places} = compilePattern(clauses);
	return pattern === undefined
		? undefined
		: {
				pattern,
				text: filterText(clauses.filter((_, place) => places[place]?.includes('server'))),
			};
}
