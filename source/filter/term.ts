import type {Field} from '../store/field.ts';
import type {ValuePattern} from '../store/value-pattern.ts';
import type {Trait} from './trait.ts';

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

/** A word without a field: it looks at the names of targets, indexes and principals. */
export type WordCondition = {
	readonly kind: 'contains' | 'starts' | 'ends' | 'is';
	readonly word: string;
};

/** What a term asks for. */
export type Condition =
	| {readonly kind: 'fuzzy'; readonly word: string}
	| WordCondition
	/** One of the values. */
	| {
			readonly kind: 'field';
			readonly field: FilterField;
			readonly values: readonly ValuePattern[];
	  }
	/** One of the traits. */
	| {readonly kind: 'trait'; readonly traits: readonly Trait[]}
	/** The record's text contains it. */
	| {readonly kind: 'text'; readonly text: string};

/** What a word says of a name. */
export function wordPattern({kind, word}: WordCondition): ValuePattern {
	switch (kind) {
		case 'contains':
			return ['', word, ''];
		case 'starts':
			return [word, ''];
		case 'ends':
			return ['', word];
		case 'is':
			return [word];
	}
}

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
