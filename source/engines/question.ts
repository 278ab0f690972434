import {type TextTest, textTests} from '../filter/pattern/text-test.ts';
import type {Condition, Term, TermClause} from '../filter/term.ts';
import {filterText} from '../filter/term-text.ts';
import {meaningOf, type Trait} from '../filter/trait.ts';
import type {CountField} from '../store/count/count-field.ts';
import type {Field} from '../store/field.ts';
import {type Column, columnsOf, distinctColumns} from './column.ts';

/** Something that the text of a record has, or has not. Only ASCII, no slash. */
export type Search = {readonly regex: string; readonly sense: Term['sense']};

/** What an engine has of records. */
export type Holding = {
	/**
	What text it can search: that of whole records, or of the columns it is asked for; nothing where trailtail sees other
	text than the engine has, as it does where secrets are taken out.
	*/
	readonly text: 'whole record' | 'columns' | 'nothing';
	readonly has: (column: Column) => boolean;
};

/** What an engine is asked, whatever its language. */
export type Question = {
	/** What it has to tell of each record. */
	readonly columns: readonly Column[];
	/** What it looks for: one search of each list must hold. It selects what the filter does, and may select more. */
	readonly searches: readonly (readonly Search[])[];
	/** What trailtail decides on the rows that come back, so that no more is counted than the filter selects. */
	readonly decided: readonly TermClause[];
	/** The terms that nobody can decide, in the user's words. The clauses they stand in are left out. */
	readonly inexpressible: readonly string[];
};

/** Characters of all searches. A query of Insights has at most 10,000. */
const longestSearches = 6000;

type Place =
	| {readonly kind: 'searched'; readonly searches: readonly Search[]}
	| {readonly kind: 'decided'; readonly searches: readonly Search[] | undefined}
	| {readonly kind: 'inexpressible'; readonly terms: TermClause};

/**
What to ask an engine to count the records a filter selects. Every term about fields is decided by trailtail on what comes
back, by the code that reads whole records; the engine only sends less where it can.
*/
export function questionOf(
	clauses: readonly TermClause[],
	fields: readonly CountField[],
	holding: Holding,
): Question {
	const searches: (readonly Search[])[] = [];
	const decided: TermClause[] = [];
	const inexpressible: string[] = [];
	let room = longestSearches;
	for (const clause of clauses) {
		const place = placeOf(clause, holding);
		const wanted = place.kind === 'inexpressible' ? undefined : place.searches;
		const length = wanted?.reduce((sum, {regex}) => sum + regex.length, 0) ?? 0;
		const hasRoom = wanted !== undefined && length <= room;
		if (place.kind === 'inexpressible') {
			inexpressible.push(...place.terms.map(term => filterText([[term]])));
		} else if (place.kind === 'searched' && !hasRoom) {
			inexpressible.push(...clause.map(term => filterText([[term]])));
		} else if (place.kind === 'decided') {
			decided.push(clause);
		}

		if (hasRoom) {
			searches.push(wanted);
			room -= length;
		}
	}

	const columns = [...fields.flatMap(countColumns), ...decided.flat().flatMap(columnsFor)];
	return {columns: distinctColumns(columns), searches, decided, inexpressible};
}

function countColumns(field: CountField): readonly Column[] {
	return field.kind === 'path' ? [{kind: 'value', path: field.path}] : columnsOf(field.name);
}

function columnsFor({condition}: Term): readonly Column[] {
	return fieldsOf(condition).flatMap(columnsOf);
}

function placeOf(clause: TermClause, holding: Holding): Place {
	const unknowable = clause.filter(
		term => isUnknowable(term) || !columnsFor(term).every(holding.has),
	);
	if (unknowable.length > 0) {
		return {kind: 'inexpressible', terms: unknowable};
	}

	const aboutText = clause.filter(({condition}) => condition.kind === 'text');
	if (aboutText.length === 0) {
		const searches = holding.text === 'nothing' ? undefined : supersetSearches(clause);
		return {kind: 'decided', searches};
	}

	const exact = holding.text === 'whole record' ? clause.map(exactSearch) : [];
	const searches = exact.filter(search => search !== undefined);
	return searches.length === clause.length
		? {kind: 'searched', searches}
		: {kind: 'inexpressible', terms: aboutText};
}

/** What only a run that goes on can know. */
function isUnknowable({condition}: Term): boolean {
	return (
		condition.kind === 'trait' &&
		condition.traits.some(trait => trait === 'new' || trait === 'recovered')
	);
}

/** Undefined where the engine cannot decide the term as trailtail does. */
function exactSearch({condition, sense}: Term): Search | undefined {
	const [only, ...others] = testsOf({condition, sense: 'has'}) ?? [];
	const isExact = condition.kind === 'text' && only?.exact === true && others.length === 0;
	return isExact ? {regex: only.regex, sense} : undefined;
}

function supersetSearches(clause: TermClause): readonly Search[] | undefined {
	const tests = clause.map(testsOf);
	return tests.includes(undefined)
		? undefined
		: tests.flatMap(ofTerm => ofTerm?.map(({regex}): Search => ({regex, sense: 'has'})) ?? []);
}

function testsOf(term: Term): readonly TextTest[] | undefined {
	return textTests(term)?.map(test => ({...test, regex: withoutMarks(test.regex)}));
}

/** A slash ends a regex of Insights, and a number sign starts a comment. */
function withoutMarks(regex: string): string {
	return regex.replaceAll('/', '\\x2F').replaceAll('#', '\\x23');
}

function fieldsOf(condition: Condition): readonly Field[] {
	switch (condition.kind) {
		case 'field':
			return [condition.field];
		case 'trait':
			return condition.traits.flatMap(traitFields);
		case 'text':
			return [];
		default:
			return ['target', 'index', 'principal'];
	}
}

function traitFields(trait: Trait): readonly Field[] {
	const meaning = meaningOf(trait);
	switch (meaning.kind) {
		case 'field':
			return [meaning.field];
		case 'caller':
			return ['principal', 'app'];
		case 'origin':
			return [];
	}
}
