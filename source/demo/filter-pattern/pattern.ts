import type {Regex} from './regex.ts';

/** A CloudWatch Logs filter pattern once parsed. */
export type FilterPattern =
	| {readonly kind: 'everything'}
	| {
			readonly kind: 'terms';
			readonly required: readonly Term[];
			readonly excluded: readonly string[];
			/** `?term`: one of them is enough. Ignored beside any other kind of term. */
			readonly optional: readonly string[];
	  }
	| {readonly kind: 'json'; readonly condition: Condition};

export type Term = string | Regex;

export type Condition =
	| {readonly kind: 'and' | 'or'; readonly conditions: readonly Condition[]}
	| {
			readonly kind: 'comparison';
			readonly selector: Selector;
			readonly operator: Operator;
			readonly value: Value;
	  }
	| {
			readonly kind: 'IS NULL' | 'IS TRUE' | 'IS FALSE' | 'NOT EXISTS';
			readonly selector: Selector;
	  };

export type Operator = '=' | '!=' | '<' | '<=' | '>' | '>=';

export type Value =
	| {readonly kind: 'number'; readonly number: number; readonly text: string}
	/** `*` at either end of the text stands for any text; within, it is an asterisk. */
	| {readonly kind: 'text'; readonly text: string}
	| {readonly kind: 'regex'; readonly regex: Regex};

/** The way from the root `$` to the values that a condition speaks of. */
export type Selector = readonly Step[];

export type Step =
	| {readonly kind: 'property'; readonly name: string}
	| {readonly kind: 'element'; readonly index: number}
	| {readonly kind: 'any property'}
	| {readonly kind: 'any element'};
