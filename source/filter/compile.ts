import type {Field} from '../store/field.ts';
import type {Matcher, Test} from '../store/matcher.ts';
import {fuzzy} from './fuzzy.ts';
import {parseFilter} from './parse.ts';
import type {Condition, Term, TermClause} from './term.ts';

/** Where words without a field look. */
const namedFields: readonly Field[] = ['target', 'index', 'principal'];

/** The matcher that the store evaluates. Comparisons ignore case. */
export function compileFilter(clauses: readonly TermClause[]): Matcher {
	return clauses.map(clause => clause.map(term => compileTerm(term)));
}

/** The matcher of a filter as typed; one that cannot be read lets everything through. */
export function matcherOf(filter: string): Matcher {
	const parsed = parseFilter(filter);
	return parsed.kind === 'filter' ? compileFilter(parsed.clauses) : [];
}

function compileTerm({condition, sense}: Term): Test {
	return {
		fields: condition.kind === 'field' ? [condition.field] : namedFields,
		accepts: accepting(condition),
		sense,
	};
}

function accepting(condition: Condition): (value: string) => boolean {
	switch (condition.kind) {
		case 'fuzzy':
			return fuzzy(condition.word);
		case 'contains': {
			const word = condition.word.toLowerCase();
			return value => value.toLowerCase().includes(word);
		}

		case 'starts': {
			const word = condition.word.toLowerCase();
			return value => value.toLowerCase().startsWith(word);
		}

		case 'ends': {
			const word = condition.word.toLowerCase();
			return value => value.toLowerCase().endsWith(word);
		}

		case 'is': {
			const word = condition.word.toLowerCase();
			return value => value.toLowerCase() === word;
		}

		case 'field': {
			const patterns = condition.values.map(value => wildcards(value));
			return value => patterns.some(matches => matches(value));
		}
	}
}

/**
Whether a whole value is the pattern, in which `*` stands for any characters. The pieces between the
wildcards are searched from left to right, so the time is linear in the value for each piece.
*/
export function wildcards(pattern: string): (value: string) => boolean {
	const [first = '', ...rest] = pattern.toLowerCase().split('*');
	const last = rest.pop();
	if (last === undefined) {
		return value => value.toLowerCase() === first;
	}

	return original => {
		const value = original.toLowerCase();
		if (
			value.length < first.length + last.length ||
			!value.startsWith(first) ||
			!value.endsWith(last)
		) {
			return false;
		}

		let place = first.length;
		for (const piece of rest) {
			const found = value.indexOf(piece, place);
			if (found === -1) {
				return false;
			}

			place = found + piece.length;
		}

		return place <= value.length - last.length;
	};
}
