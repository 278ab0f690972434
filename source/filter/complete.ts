import type {Field} from '../store/field.ts';
import {accepting, type ValuePattern} from '../store/value-pattern.ts';
import {type CursorPlace, cursorPlace} from './cursor-place.ts';
import {fuzzy} from './fuzzy.ts';
import {quoteValue} from './quote-value.ts';
import {filterFields} from './term.ts';
import {traits} from './trait.ts';

/** A value that events have, and how many. */
export type SeenValue = {readonly value: string; readonly count: number};

/** The values seen so far of a field, most frequent first. */
export type SeenValues = (field: Field) => readonly SeenValue[];

/** A filter being typed; the cursor stands before the character at its place. */
type Line = {readonly text: string; readonly cursor: number};

/** What may be meant at the cursor. */
export type Completion = {
	/** As it will stand in the filter: `table:`, `is:error`, `@orders`, a value, a whole term. It may hold control characters. */
	readonly text: string;
	/** How many events have the value; undefined where it is no value. */
	readonly count: number | undefined;
	/** The line once it is taken. */
	readonly line: Line;
};

/** What stands before a value that is yet to be quoted, and the value. */
type Candidate = {
	readonly name: string;
	readonly value: string;
	readonly count: number | undefined;
};

/** Names of a field that are compared with a word letter by letter: that takes microseconds each. */
const mostCompared = 1000;

const fieldNames: readonly string[] = [...filterFields, 'is'];

/**
What may be meant at the cursor besides what is there, likeliest first, at most `limit`.
@param saved names of saved filters
*/
export function complete(
	line: Line,
	seen: SeenValues,
	limit: number,
	saved: readonly string[] = [],
): readonly Completion[] {
	const place = cursorPlace(line.text, line.cursor);
	if (place === undefined) {
		return [];
	}

	const there = line.text.slice(place.start, place.end);
	const completions: Completion[] = [];
	for (const {name, value, count} of candidates(place, seen, saved)) {
		if (completions.length >= limit) {
			break;
		}

		const text = name + quoteValue(value);
		if (text !== there) {
			completions.push({text, count, line: taken(line.text, place, text)});
		}
	}

	return completions;
}

function taken(text: string, {start, end}: CursorPlace, taking: string): Line {
	return {text: text.slice(0, start) + taking + text.slice(end), cursor: start + taking.length};
}

function candidates(
	place: CursorPlace,
	seen: SeenValues,
	saved: readonly string[],
): Iterable<Candidate> {
	switch (place.kind) {
		case 'field name':
			return matchingFields(place.typed);
		case 'word':
			return place.typed === ''
				? matchingFields('')
				: [
						...matchingFields(place.typed),
						...matchingTraits(place.typed, [], 'is:'),
						...matchingSaved(place.typed, saved),
						...matchingNames(place.typed, seen),
					];
		case 'saved filter':
			return matchingSaved(place.typed, saved);
		case 'trait':
			return matchingTraits(place.typed, place.others, '');
		case 'value':
			return matchingValues(place.typed, place.others, seen(place.field));
	}
}

function matchingFields(typed: string): readonly Candidate[] {
	return fieldNames
		.filter(name => startsWith(name, typed))
		.map(name => ({name: `${name}:`, value: '', count: undefined}));
}

function matchingSaved(typed: string, saved: readonly string[]): readonly Candidate[] {
	return saved
		.filter(name => startsWith(name, typed))
		.map(name => ({name: `@${name}`, value: '', count: undefined}));
}

function matchingTraits(
	typed: string,
	others: readonly string[],
	before: string,
): readonly Candidate[] {
	return traits
		.filter(trait => startsWith(trait, typed) && !isAmong(trait, others))
		.map(trait => ({name: before, value: trait, count: undefined}));
}

/** Lazily, as thousands of values may match and a few are wanted. */
function* matchingValues(
	typed: ValuePattern,
	others: readonly string[],
	values: readonly SeenValue[],
): Generator<Candidate> {
	const starts = accepting([...typed, '']);
	const contains = accepting(['', ...typed, '']);
	const isNext = [starts, (value: string) => !starts(value) && contains(value)];
	for (const accepts of isNext) {
		for (const {value, count} of values) {
			if (accepts(value) && !isAmong(value, others)) {
				yield {name: '', value, count};
			}
		}
	}
}

/** Names near a word, as terms. A table is no other target as well. */
function matchingNames(word: string, seen: SeenValues): readonly Candidate[] {
	const starts = accepting([word, '']);
	const contains = accepting(['', word, '']);
	const isNear = fuzzy(word);
	const tables = seen('table');
	const tableNames = new Set(tables.map(({value}) => value));
	const names = [
		{field: 'table', values: tables},
		{field: 'index', values: seen('index')},
		{field: 'principal', values: seen('principal')},
		{field: 'target', values: seen('target').filter(({value}) => !tableNames.has(value))},
	];
	return names
		.flatMap(({field, values}) =>
			values.flatMap(({value, count}, place) => {
				const rank = starts(value) ? 0 : contains(value) ? 1 : 2;
				const matches = rank < 2 || (place < mostCompared && isNear(value));
				return matches ? [{name: `${field}:`, value, count, rank}] : [];
			}),
		)
		.sort((a, b) => a.rank - b.rank || b.count - a.count);
}

function startsWith(name: string, typed: string): boolean {
	return name.startsWith(typed.toLowerCase());
}

function isAmong(value: string, others: readonly string[]): boolean {
	return others.some(other => other.toLowerCase() === value.toLowerCase());
}
