import {accepting, isAnything, type ValuePattern} from '../../store/value-pattern.ts';
import type {FilterField} from '../term.ts';
import {caselessRegex, isExactRegex} from './caseless.ts';
import {type Piece, printablePiece} from './piece.ts';
import {isShort} from './quota.ts';
import {type RecordField, recordFields} from './record-field.ts';

/** A term as a condition of a JSON pattern. */
export type JsonTest = {
	readonly condition: string;
	readonly regexes: number;
	/** Whether it decides as trailtail does on every record that CloudTrail delivers. */
	readonly exact: boolean;
};

/** Undefined when no condition holds for all records that have one of the values, or none of them. */
export function fieldTest(
	field: FilterField,
	values: readonly ValuePattern[],
	sense: 'has' | 'has not',
): JsonTest | undefined {
	const place = recordFields.get(field);
	if (place === undefined) {
		return undefined;
	}

	return sense === 'has' ? having(field, values, place) : lacking(field, values, place);
}

function having(
	field: FilterField,
	values: readonly ValuePattern[],
	place: RecordField,
): JsonTest | undefined {
	const test = values.some(isAnything) ? present(place) : oneOf(field, values, place);
	if (test === undefined) {
		return undefined;
	}

	if (field === 'error') {
		return withFailedSignIn(test, values);
	}

	return place.whenMissing === 'no value'
		? test
		: {...test, condition: `${test.condition} || ${missing(place)}`, exact: false};
}

function present({selector, whenMissing}: RecordField): JsonTest | undefined {
	return whenMissing === 'no value'
		? {condition: `${selector} = "*"`, regexes: 0, exact: false}
		: undefined;
}

function oneOf(
	field: FilterField,
	values: readonly ValuePattern[],
	{selector}: RecordField,
): JsonTest | undefined {
	const pieces = values.map(printablePiece).filter(piece => piece !== undefined);
	if (pieces.length < values.length) {
		return undefined;
	}

	const exact = pieces.every(piece => piece.isWhole && isExactRegex(piece));
	if (field !== 'service' && !pieces.some(needsRegex)) {
		const conditions = pieces.map(piece => `${selector} = "${withWildcards(piece)}"`);
		return {condition: conditions.join(' || '), regexes: 0, exact};
	}

	const branches = pieces.flatMap(field === 'service' ? sourceBranches : anchored);
	const regex = branches.join('|');
	return isShort(regex) ? {condition: `${selector} = %${regex}%`, regexes: 1, exact} : undefined;
}

/** Only a regex ignores case. Quotes and percent signs are left to it as well. */
function needsRegex({text}: Piece): boolean {
	return /[a-z"\\%]/.test(text);
}

function withWildcards({text, atStart, atEnd}: Piece): string {
	return `${atStart ? '' : '*'}${text}${atEnd ? '' : '*'}`;
}

function anchored(piece: Piece): string {
	return `${piece.atStart ? '^' : ''}${caselessRegex(piece, '.')}${piece.atEnd ? '$' : ''}`;
}

/** `eventSource` goes on after the service: `.amazonaws.com`. */
function sourceBranches(piece: Piece): readonly string[] {
	return piece.atEnd
		? [anchored(piece), `${anchored({...piece, atEnd: false})}\\.`]
		: [anchored(piece)];
}

/** A failed sign-in has an error without an `errorCode`, and the code 200 is none. */
function withFailedSignIn(test: JsonTest, values: readonly ValuePattern[]): JsonTest {
	const accepts = (code: string) => values.some(value => accepting(value)(code));
	const exact = test.exact && !accepts('Failure') && !accepts('200');
	const condition = accepts('Failure')
		? `${test.condition} || $.responseElements.ConsoleLogin = "Failure"`
		: test.condition;
	return {...test, condition, exact};
}

function missing({selector}: RecordField): string {
	return `${selector} NOT EXISTS || ${selector} IS NULL`;
}

/** What CloudTrail writes in place of a value that it must not show. */
const hidden = 'HIDDEN_DUE_TO_SECURITY_REASONS';

/** Texts that trailtail reads as no value. */
function noValues(field: FilterField): readonly string[] {
	return field === 'error' ? ['', hidden, '200'] : ['', hidden];
}

/**
Refuses values in the casing typed: any other casing passes, which is more than the filter selects, not less. What is
missing passes as well, because `!=` holds for no missing field.
*/
function lacking(
	field: FilterField,
	values: readonly ValuePattern[],
	place: RecordField,
): JsonTest | undefined {
	if (values.some(isAnything)) {
		return place.whenMissing === 'no value' ? absent(field, place) : undefined;
	}

	const refused = values.map(value => refusable(field, value)).filter(text => text !== undefined);
	if (refused.length < values.length) {
		return undefined;
	}

	const refusals = refused.map(text => `${place.selector} != "${text}"`).join(' && ');
	const exact = place.whenMissing === 'no value' && !refused.some(text => /[a-z]/i.test(text));
	return {condition: `${missing(place)} || (${refusals})`, regexes: 0, exact};
}

/** A failed sign-in has an error without an `errorCode`. */
function absent(field: FilterField, place: RecordField): JsonTest {
	const regex = noValues(field)
		.map(text => `^${text}$`)
		.join('|');
	return {
		condition: `${missing(place)} || ${place.selector} = %${regex}%`,
		regexes: 1,
		exact: field !== 'error',
	};
}

/** The text of which `!=` refuses no record that the term accepts. */
function refusable(field: FilterField, pattern: ValuePattern): string | undefined {
	const text = pattern.join('*');
	const isPlain =
		/^\*?[ !#$&-)+-[\]-~]+\*?$/.test(text) && !pattern.some(piece => piece.includes('*'));
	if (!isPlain || noValues(field).some(accepting(pattern))) {
		return undefined;
	}

	if (field === 'service') {
		return text.includes('*') ? undefined : `${text.toLowerCase()}.amazonaws.com`;
	}

	return text;
}
