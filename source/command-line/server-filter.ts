import {Failure} from '../failure.ts';
import {compilePattern} from '../filter/pattern/compile-pattern.ts';
import type {TermClause} from '../filter/term.ts';
import {filterText} from '../filter/term-text.ts';

/** What CloudWatch applies of a filter: its filter pattern, and the terms in the user's words. */
export type ServerFilter = {readonly pattern: string; readonly text: string};

/** Throws a `Failure` where CloudWatch can apply nothing of it. */
export function serverFilter(clauses: readonly TermClause[]): ServerFilter {
	const {pattern, places} = compilePattern(clauses);
	if (pattern === undefined) {
		throw new Failure(
			2,
			'CloudWatch can apply nothing of this filter: --server-filter wants a term such as table:orders or event:Query in --filter.',
		);
	}

	return {
		pattern,
		text: filterText(clauses.filter((_, place) => places[place]?.includes('server'))),
	};
}
