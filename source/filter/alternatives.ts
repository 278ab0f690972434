/** More clauses than anybody types; names within names could make millions. */
const mostClauses = 1000;

/** Clauses that must all hold, each a list of alternatives. */
export type Clauses<Term> = readonly (readonly Term[])[];

/**
Clauses that hold where all of one list or all of the other do: each of the one together with each of the other.
Undefined where they would be too many.
*/
export function eitherOf<Term>(
	one: Clauses<Term>,
	other: Clauses<Term>,
): Clauses<Term> | undefined {
	return one.length * other.length > mostClauses
		? undefined
		: one.flatMap(left => other.map(right => [...left, ...right]));
}

/** Clauses that hold where not all of these do. There has to be one. Undefined where they would be too many. */
export function notAllOf<Term>(
	clauses: Clauses<Term>,
	opposite: (term: Term) => Term,
): Clauses<Term> | undefined {
	const [first = [], ...others] = clauses.map(clause => clause.map(term => [opposite(term)]));
	return others.reduce<Clauses<Term> | undefined>(
		(joined, clause) => joined && eitherOf(joined, clause),
		first,
	);
}
