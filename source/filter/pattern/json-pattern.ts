import type {Term, TermClause} from '../term.ts';
import {fieldTest, type JsonTest} from './field-test.ts';
import type {PushedClause} from './pushed-clause.ts';
import {traitTest} from './trait-test.ts';

/** The clauses that conditions of a JSON pattern can express. */
export function jsonClauses(clauses: readonly TermClause[]): readonly PushedClause[] {
	// A line that is no record is never selected by a JSON pattern.
	if (!clauses.some(clause => clause.every(takesRecordsOnly))) {
		return [];
	}

	return clauses.flatMap(clause => {
		const tests = clause.map(jsonTest).filter(test => test !== undefined);
		if (tests.length < clause.length) {
			return [];
		}

		const text = tests.map(({condition}) => condition).join(' || ');
		const regexes = tests.reduce((sum, test) => sum + test.regexes, 0);
		return [{clause, text, regexes, exact: tests.map(({exact}) => exact)}];
	});
}

/**
Joins conditions. A record wrapped by EventBridge or LookupEvents has no `eventVersion` at its top, where the
conditions look, and passes: every record of CloudTrail has one.
*/
export function writeJsonPattern(conditions: readonly string[]): string {
	const all = conditions.map(condition => `(${condition})`).join(' && ');
	return `{ ($.eventVersion NOT EXISTS) || (${all}) }`;
}

function jsonTest({condition, sense}: Term): JsonTest | undefined {
	switch (condition.kind) {
		case 'field':
			return fieldTest(condition.field, condition.values, sense);
		case 'trait':
			return traitTest(condition.traits, sense);
		default:
			return undefined;
	}
}

/** Lines that are no records pass `!…`, and have a text and an origin as well. */
function takesRecordsOnly({condition, sense}: Term): boolean {
	switch (condition.kind) {
		case 'text':
			return false;
		case 'trait':
			return sense === 'has' && !condition.traits.includes('recovered');
		default:
			return sense === 'has';
	}
}
