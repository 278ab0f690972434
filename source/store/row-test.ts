import {callerTest} from './caller-test.ts';
import type {Dictionary} from './dictionary.ts';
import {enlarged} from './enlarged.ts';
import type {EventStore} from './event-store.ts';
import {
	type Field,
	isTargetField,
	type SingleField,
	type TargetField,
	targetValues,
} from './field.ts';
import {asksForText, type Matcher, type Question, type Test} from './matcher.ts';

/** Whether the event in a row of the store matches. */
export type RowTest = (sequence: number) => boolean;

/**
Prepares a matcher for the rows of a store: each test asks each distinct value once, whatever the number
of rows, and from then on looks up the answer by the row's code. Text is opened last, for rows that nothing else decides.
*/
export function rowTest(store: EventStore, matcher: Matcher): RowTest {
	const clauses = textLast(matcher, asksForText).map(clause =>
		textLast(clause, test => asksForText([test])).map(test => preparedTest(store, test)),
	);
	const [only] = clauses;
	if (clauses.length === 1 && only?.length === 1 && only[0] !== undefined) {
		return only[0];
	}

	return sequence => clauses.every(clause => clause.some(test => test(sequence)));
}

function textLast<Part>(parts: readonly Part[], asks: (part: Part) => boolean): readonly Part[] {
	return [...parts.filter(part => !asks(part)), ...parts.filter(asks)];
}

function preparedTest(store: EventStore, {any, sense}: Test): RowTest {
	const answers = any.map(question => preparedQuestion(store, question));
	const has = sense === 'has';
	const [only] = answers;
	if (answers.length === 1 && only !== undefined) {
		return has ? only : sequence => !only(sequence);
	}

	return sequence => answers.some(answer => answer(sequence)) === has;
}

/** Prepares a single question in the same way. */
export function preparedQuestion(store: EventStore, question: Question): RowTest {
	switch (question.kind) {
		case 'field':
			return fieldTest(store, question.field, question.accepts);
		case 'caller':
			return callerTest(store, question.accepts);
		case 'origin':
			return sequence => store.origin(sequence) === question.origin;
		case 'text':
			return sequence => store.text(sequence).toLowerCase().includes(question.lowerCase);
	}
}

function fieldTest(store: EventStore, field: Field, accepts: (value: string) => boolean): RowTest {
	if (field === 'id') {
		return sequence => {
			const id = store.id(sequence);
			return id !== '' && accepts(id);
		};
	}

	return isTargetField(field)
		? targetTest(store, field, accepts)
		: singleTest(store, field, accepts);
}

function singleTest(
	store: EventStore,
	field: SingleField,
	accepts: (value: string) => boolean,
): RowTest {
	const verdict = verdicts(store.dictionary(field), value => value !== '' && accepts(value));
	return sequence => verdict(store.code(sequence, field));
}

function targetTest(
	store: EventStore,
	field: TargetField,
	accepts: (value: string) => boolean,
): RowTest {
	const verdict = verdicts(store.targets, targets => targetValues(targets, field).some(accepts));
	return sequence => verdict(store.targetsCode(sequence));
}

const accepting = 1;

/** Remembers what a predicate says of each value of a dictionary, for as long as its code stands for that value. */
function verdicts<Value>(
	dictionary: Dictionary<Value>,
	accepts: (value: Value) => boolean,
): (code: number) => boolean {
	let judged = new Uint32Array(dictionary.codeLimit + 1);
	let answers = new Uint8Array(judged.length);
	return code => {
		const assignment = dictionary.assignment(code);
		if (judged[code] !== assignment) {
			if (code >= judged.length) {
				judged = enlarged(judged, new Uint32Array(code * 2));
				answers = enlarged(answers, new Uint8Array(code * 2));
			}

			judged[code] = assignment;
			answers[code] = accepts(dictionary.value(code)) ? accepting : 0;
		}

		return answers[code] === accepting;
	};
}
