import {describe, expect, test} from 'vitest';
import {
	asksForCallers,
	asksForText,
	type Matcher,
	matches,
	type Question,
	type Subject,
	type Test,
} from '../../source/store/matcher.ts';
import {event, table} from '../fixtures/events.ts';

const subject: Subject = {
	event: event({
		id: 'one',
		name: 'Query',
		principal: 'jane',
		application: 'boto3',
		targets: [table('orders', 'by-email'), table('carts')],
	}),
	text: '{"a":"Two Words"}',
	origin: 'recovered',
};
const line: Subject = {event: undefined, text: 'two words', origin: 'live'};

function field(name: 'event' | 'id' | 'table' | 'error', value: string): Question {
	return {kind: 'field', field: name, accepts: own => own === value};
}

const anything: Question = {kind: 'field', field: 'error', accepts: () => true};
const jane: Question = {
	kind: 'caller',
	accepts: (principal, application) => principal === 'jane' && application === 'boto3',
};
const anyCaller: Question = {kind: 'caller', accepts: () => true};
const recovered: Question = {kind: 'origin', origin: 'recovered'};
const words: Question = {kind: 'text', lowerCase: 'two words'};

const has = (...any: readonly Question[]): Test => ({any, sense: 'has'});
const hasNot = (...any: readonly Question[]): Test => ({any, sense: 'has not'});

test.each<[string, Question, boolean, boolean]>([
	['a field', field('event', 'Query'), true, false],
	['another value', field('event', 'Scan'), false, false],
	['an id', field('id', 'one'), true, false],
	['each value of a field that has several', field('table', 'carts'), true, false],
	['any value where there is none', anything, false, false],
	['a caller', jane, true, false],
	['any caller', anyCaller, true, false],
	['an origin', recovered, true, false],
	['words in any casing', words, true, true],
	['other words', {kind: 'text', lowerCase: 'three'}, false, false],
])('%s: what a record answers, and what a line does', (_, question, ofRecord, ofLine) => {
	for (const [one, answer] of [
		[subject, ofRecord],
		[line, ofLine],
	] as const) {
		expect(matches([[has(question)]], one)).toBe(answer);
		expect(matches([[hasNot(question)]], one)).toBe(!answer);
	}
});

test.each<[string, Matcher, boolean]>([
	['without clauses everything matches', [], true],
	['each clause must hold', [[has(jane)], [has(field('event', 'Scan'))]], false],
	['both do', [[has(jane)], [has(words)]], true],
	['one test of a clause is enough', [[has(field('event', 'Scan')), has(jane)]], true],
	['none is not', [[has(field('event', 'Scan')), hasNot(jane)]], false],
	['one question of a test is enough', [[has(field('event', 'Scan'), jane)]], true],
	['and enough against it', [[hasNot(field('event', 'Scan'), jane)]], false],
])('%s', (_, matcher, expected) => {
	expect(matches(matcher, subject)).toBe(expected);
});

describe('what has to be asked first', () => {
	test('callers, wherever they stand', () => {
		expect(asksForCallers([])).toBe(false);
		expect(asksForCallers([[has(words, recovered)], [hasNot(field('id', ''))]])).toBe(false);
		expect(asksForCallers([[has(words)], [has(recovered), hasNot(words, jane)]])).toBe(true);
	});

	test('the text of records, wherever it stands', () => {
		expect(asksForText([])).toBe(false);
		expect(asksForText([has(jane, recovered), hasNot(field('id', ''))])).toBe(false);
		expect(asksForText([has(recovered), hasNot(jane, words)])).toBe(true);
	});
});
