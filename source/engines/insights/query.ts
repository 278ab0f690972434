import type {TermClause} from '../../filter/term.ts';
import type {CountField} from '../../store/count/count-field.ts';
import {questionOf, type Search} from '../question.ts';
import {type InsightsColumn, insightsColumns} from './columns.ts';

/** A query of Logs Insights that counts the records a filter selects, and what its rows mean. */
export type InsightsQuery = {
	readonly query: string;
	/** In the order of `c0`, `c1`… in the rows. */
	readonly columns: readonly InsightsColumn[];
	/** The terms left out, in the user's words: with any, more is counted than the filter selects. */
	readonly inexpressible: readonly string[];
	/** Paths to count by that the query language has no words for. They count as missing. */
	readonly untold: readonly string[];
	/** What `countRecords` decides on the rows. */
	readonly decided: readonly TermClause[];
};

/** Rows that a query gives at the most; more were not counted. */
export const mostInsightsRows = 10_000;

/**
Counts every record of CloudTrail, which has an `eventVersion`; one that is wrapped as an EventBridge event is not counted.
A call whose fields cannot tell its targets, such as a batch, comes back whole, in a row of its own.
@param redact whether a filter sees records without secrets, which the engine does not have: then it searches nothing
*/
export function insightsQuery(
	clauses: readonly TermClause[],
	fields: readonly CountField[],
	redact: 'on' | 'off' = 'off',
): InsightsQuery {
	const text = redact === 'on' ? 'nothing' : 'whole record';
	const question = questionOf(clauses, fields, {text, has: () => true});
	const {columns, commands, untold} = insightsColumns(question.columns);
	const aliases = columns.map((_, place) => columnName(place));
	const aliased = columns.map(({expression}, place) => `${expression} as ${columnName(place)}`);
	const query = [
		'filter ispresent(eventVersion)',
		...question.searches.map(clause => `filter ${clause.map(search).join(' or ')}`),
		...commands,
		...(aliased.length === 0 ? [] : [`fields ${aliased.join(', ')}`]),
		`stats count(*) as calls${aliases.length === 0 ? '' : ` by ${aliases.join(', ')}`}`,
		'sort calls desc',
		`limit ${mostInsightsRows}`,
	].join('\n| ');
	const {inexpressible, decided} = question;
	return {query, columns, inexpressible, untold, decided};
}

export function columnName(place: number): string {
	return `c${place}`;
}

function search({regex, sense}: Search): string {
	return `@message ${sense === 'has' ? 'like' : 'not like'} /${regex}/`;
}
