import type {TermClause} from '../term.ts';
import {jsonClauses, writeJsonPattern} from './json-pattern.ts';
import {areMoreSelective, fitting, textsOf} from './pushed-clause.ts';
import {textClauses, writeTextPattern} from './text-pattern.ts';

/** Who applies a term: CloudWatch, which sends less, or trailtail alone. */
export type TermPlace = 'server' | 'local';

export type CompiledPattern = {
	/** Undefined when no clause can be expressed: everything is selected. */
	readonly pattern: string | undefined;
	/** For each term of each clause. */
	readonly places: readonly (readonly TermPlace[])[];
	/**
	For each term of each clause, whether the pattern decides as trailtail does, on every record as CloudTrail delivers it.
	Elsewhere it selects more.
	*/
	readonly exact: readonly (readonly boolean[])[];
};

/**
A CloudWatch Logs filter pattern that selects every log event the filter selects, and more where the pattern language
cannot say it: trailtail filters again. A clause is pushed when all its alternatives can be. A pattern either looks at
the fields of JSON or for text anywhere; whichever lets fewer records through is taken.
*/
export function compilePattern(clauses: readonly TermClause[]): CompiledPattern {
	const json = fitting(jsonClauses(clauses), writeJsonPattern);
	const text = fitting(textClauses(clauses), writeTextPattern);
	const kind = areMoreSelective(text, json)
		? {pushed: text, write: writeTextPattern}
		: {pushed: json, write: writeJsonPattern};

	const {pushed, write} = kind;
	const byClause = new Map(pushed.map(each => [each.clause, each]));
	return {
		pattern: pushed.length === 0 ? undefined : write(textsOf(pushed)),
		places: clauses.map(clause => clause.map(() => (byClause.has(clause) ? 'server' : 'local'))),
		exact: clauses.map(clause => byClause.get(clause)?.exact ?? clause.map(() => false)),
	};
}
