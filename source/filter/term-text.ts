import type {Condition, Term, TermClause} from './term.ts';
import {escapeText, writePattern} from './typed-value.ts';

/** Clauses as one would type them. */
export function filterText(clauses: readonly TermClause[]): string {
	return clauses.map(clause => clause.map(term => termText(term)).join(' | ')).join(' ');
}

function termText({condition, sense}: Term): string {
	return (sense === 'has' ? '' : '!') + conditionText(condition, sense);
}

function conditionText(condition: Condition, sense: Term['sense']): string {
	switch (condition.kind) {
		case 'fuzzy':
			return condition.word;
		case 'contains':
			return sense === 'has' ? `'${condition.word}` : condition.word;
		case 'starts':
			return `^${condition.word}`;
		case 'ends':
			return `${condition.word}$`;
		case 'is':
			return `^${condition.word}$`;
		case 'field':
			return `${condition.field}:${condition.values.map(writePattern).join(',')}`;
		case 'trait':
			return `is:${condition.traits.join(',')}`;
		case 'text':
			return `"${escapeText(condition.text)}"`;
	}
}
