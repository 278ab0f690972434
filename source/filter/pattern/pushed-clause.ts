import type {TermClause} from '../term.ts';
import {longestPattern, mostRegexes} from './quota.ts';
import {selectivity} from './selectivity.ts';

/** A clause as a part of a filter pattern. */
export type PushedClause = {
	readonly clause: TermClause;
	readonly text: string;
	readonly regexes: number;
	/** For each term of the clause, whether the pattern decides as trailtail does. */
	readonly exact: readonly boolean[];
};

/** The clauses that one pattern has room for, most selective first. */
export function fitting(
	candidates: readonly PushedClause[],
	write: (texts: readonly string[]) => string,
): readonly PushedClause[] {
	let pushed: readonly PushedClause[] = [];
	for (const candidate of candidates.toSorted(bySelectivity)) {
		const more = [...pushed, candidate];
		const regexes = more.reduce((sum, clause) => sum + clause.regexes, 0);
		if (regexes <= mostRegexes && write(textsOf(more)).length <= longestPattern) {
			pushed = more;
		}
	}

	return pushed;
}

export function textsOf(pushed: readonly PushedClause[]): readonly string[] {
	return pushed.map(({text}) => text);
}

function bySelectivity(one: PushedClause, other: PushedClause): number {
	return selectivity(one.clause) - selectivity(other.clause);
}

/** Whether some clauses, most selective first, let fewer records through than others. */
export function areMoreSelective(
	some: readonly PushedClause[],
	others: readonly PushedClause[],
): boolean {
	for (const [place, {clause}] of some.entries()) {
		const other = others[place];
		if (other === undefined) {
			return true;
		}

		const difference = selectivity(clause) - selectivity(other.clause);
		if (difference !== 0) {
			return difference < 0;
		}
	}

	return false;
}
