import type {Field} from '../store/field.ts';

/** Fields the filter language knows by name. */
export const filterFields = [
	'table',
	'index',
	'target',
	'principal',
	'session',
	'type',
	'event',
	'service',
	'app',
	'agent',
	'ip',
	'region',
	'account',
	'key',
	'error',
	'category',
	'id',
] as const satisfies readonly Field[];

export type FilterField = (typeof filterFields)[number];

/** What a term asks for. Words look at the names of targets, indexes and principals. */
export type Condition =
	| {readonly kind: 'fuzzy'; readonly word: string}
	| {readonly kind: 'contains'; readonly word: string}
	| {readonly kind: 'starts'; readonly word: string}
	| {readonly kind: 'ends'; readonly word: string}
	| {readonly kind: 'is'; readonly word: string}
	/** One of the values, in which `*` stands for any characters. */
	| {readonly kind: 'field'; readonly field: FilterField; readonly values: readonly string[]};

/** One term of a filter as typed. */
export type Term = {readonly condition: Condition; readonly sense: 'has' | 'has not'};

/** Alternatives joined by ` | `; a filter is a list of them that must all hold. */
export type TermClause = readonly Term[];

/** What is wrong with a filter, in one sentence, and the characters it is about. */
export type FilterMistake = {
	readonly kind: 'mistake';
	readonly message: string;
	readonly start: number;
	readonly end: number;
};

export type ParsedFilter =
	| {readonly kind: 'filter'; readonly clauses: readonly TermClause[]}
	| FilterMistake;
