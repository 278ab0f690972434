import type {TermClause} from '../term.ts';
import type {PushedClause} from './pushed-clause.ts';
import {isShort} from './quota.ts';
import {textTests} from './text-test.ts';

/** The clauses that terms of a text pattern can express: each is something to find in the record's text. */
export function textClauses(clauses: readonly TermClause[]): readonly PushedClause[] {
	return clauses.flatMap(clause => {
		const tests = clause.map(textTests).filter(test => test !== undefined);
		if (tests.length < clause.length) {
			return [];
		}

		const exact = tests.map(ofTerm => ofTerm.every(test => test.exact));
		const [only, ...others] = tests.flat();
		if (only?.phrase !== undefined && others.length === 0) {
			return [{clause, text: `"${only.phrase}"`, regexes: 0, exact}];
		}

		const regex = tests
			.flat()
			.map(test => test.regex)
			.join('|');
		return isShort(regex) ? [{clause, text: `%${regex}%`, regexes: 1, exact}] : [];
	});
}

export function writeTextPattern(terms: readonly string[]): string {
	return terms.join(' ');
}
