import type {Condition, FilterField, Term, TermClause} from '../term.ts';
import type {Trait} from '../trait.ts';

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

/** The field of which a value is about as selective. */
const likeTraits: Readonly<Record<Trait, FilterField>> = {
	root: 'key',
	denied: 'error',
	error: 'error',
	console: 'app',
	new: 'app',
	unknown: 'app',
	known: 'category',
	write: 'type',
	read: 'category',
	recovered: 'category',
};

/** The lower, the fewer records a clause lets through. */
export function selectivity(clause: TermClause): number {
	return Math.max(...clause.map(termSelectivity));
}

function termSelectivity({condition, sense}: Term): number {
	const rank = conditionSelectivity(condition);
	return sense === 'has' ? rank : rank + mostSelectiveFirst.length;
}

function conditionSelectivity(condition: Condition): number {
	switch (condition.kind) {
		case 'field':
			return mostSelectiveFirst.indexOf(condition.field);
		case 'trait':
			return Math.max(
				...condition.traits.map(trait => mostSelectiveFirst.indexOf(likeTraits[trait])),
			);
		case 'text':
			return mostSelectiveFirst.indexOf('target');
		default:
			return mostSelectiveFirst.indexOf('principal');
	}
}
