import {type CallerVerdicts, noVerdicts} from '../store/caller-verdicts.ts';
import type {Field} from '../store/field.ts';
import type {Matcher, Question} from '../store/matcher.ts';
import {accepting, type ValuePattern} from '../store/value-pattern.ts';
import {fuzzy} from './fuzzy.ts';
import {parseFilter} from './parse.ts';
import {noSavedFilters, type SavedFilters} from './saved-name.ts';
import {type Condition, type TermClause, wordPattern} from './term.ts';
import {meaningOf, type Trait} from './trait.ts';

/** Where words without a field look. */
const namedFields: readonly Field[] = ['target', 'index', 'principal'];

/**
The matcher that the store evaluates. Comparisons ignore case. `is:known`, `is:unknown` and `is:new` are answered by the
verdicts: when there are new ones, the filter is compiled anew.
*/
export function compileFilter(
	clauses: readonly TermClause[],
	verdicts: CallerVerdicts = noVerdicts,
): Matcher {
	return clauses.map(clause =>
		clause.map(({condition, sense}) => ({any: questions(condition, verdicts), sense})),
	);
}

/** The matcher of a filter as typed; one that cannot be read lets everything through. */
export function matcherOf(
	filter: string,
	verdicts: CallerVerdicts = noVerdicts,
	saved: SavedFilters = noSavedFilters,
): Matcher {
	const parsed = parseFilter(filter, saved);
	return parsed.kind === 'filter' ? compileFilter(parsed.clauses, verdicts) : [];
}

function questions(condition: Condition, verdicts: CallerVerdicts): readonly Question[] {
	switch (condition.kind) {
		case 'fuzzy':
			return ofNames(fuzzy(condition.word));
		case 'contains':
		case 'starts':
		case 'ends':
		case 'is':
			return ofNames(accepting(wordPattern(condition)));
		case 'field':
			return [{kind: 'field', field: condition.field, accepts: someOf(condition.values)}];
		case 'trait':
			return condition.traits.map(trait => ofTrait(trait, verdicts));
		case 'text':
			return [{kind: 'text', lowerCase: condition.text.toLowerCase()}];
	}
}

function ofNames(accepts: (value: string) => boolean): readonly Question[] {
	return namedFields.map(field => ({kind: 'field', field, accepts}));
}

function ofTrait(trait: Trait, verdicts: CallerVerdicts): Question {
	const meaning = meaningOf(trait);
	switch (meaning.kind) {
		case 'field':
			return {kind: 'field', field: meaning.field, accepts: someOf(meaning.patterns)};
		case 'origin':
			return meaning;
		case 'caller':
			return {kind: 'caller', accepts: verdictOn(meaning.verdict, verdicts)};
	}
}

function verdictOn(
	verdict: 'known' | 'unknown' | 'new',
	{isKnown, isNew}: CallerVerdicts,
): (principal: string, application: string) => boolean {
	switch (verdict) {
		case 'known':
			return isKnown;
		case 'unknown':
			return (principal, application) => !isKnown(principal, application);
		case 'new':
			return isNew;
	}
}

function someOf(patterns: readonly ValuePattern[]): (value: string) => boolean {
	const tests = patterns.map(accepting);
	return value => tests.some(accepts => accepts(value));
}
