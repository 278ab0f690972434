import type {FilterField, Term, TermClause} from '../term.ts';

/** From what few records have to what most have. Words stand where principals do. */
const mostSelectiveFirst: readonly FilterField[] = [
	'id',
	'key',
	'table',
	'index',
	'target',
	'error',
	'ip',
	'session',
	'principal',
	'agent',
	'app',
	'event',
	'type',
	'account',
	'service',
	'category',
	'region',
];

/** The lower, the fewer records a clause lets through. */
export function selectivity(clause: TermClause): number {
	return Math.max(...clause.map(termSelectivity));
}

function termSelectivity({condition, sense}: Term): number {
	const field = condition.kind === 'field' ? condition.field : 'principal';
	const rank = mostSelectiveFirst.indexOf(field);
	return sense === 'has' ? rank : rank + mostSelectiveFirst.length;
}
