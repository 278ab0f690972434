import {parseSelector} from './parse-selector.ts';
import type {Condition, Operator, Value} from './pattern.ts';
import {PatternError} from './pattern-error.ts';
import {Regex} from './regex.ts';
import type {Scanner} from './scanner.ts';

const operators: readonly Operator[] = ['!=', '<=', '>=', '=', '<', '>'];
const wordTests = ['IS NULL', 'IS TRUE', 'IS FALSE', 'NOT EXISTS'] as const;
const number = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/;

/** Reads the conditions of a JSON pattern: `&&` binds tighter than `||`, parentheses tighter than both. */
export function parseCondition(scanner: Scanner): Condition {
	return parseList(scanner, '||', () =>
		parseList(scanner, '&&', () => {
			scanner.skipSpace();
			if (!scanner.takeText('(')) return parseTest(scanner);
			const condition = parseCondition(scanner);
			scanner.expect(')');
			scanner.skipSpace();
			return condition;
		}),
	);
}

function parseList(scanner: Scanner, separator: '&&' | '||', parse: () => Condition): Condition {
	const first = parse();
	const conditions = [first];
	while (scanner.takeText(separator)) conditions.push(parse());
	if (conditions.length === 1) return first;
	return {kind: separator === '&&' ? 'and' : 'or', conditions};
}

function parseTest(scanner: Scanner): Condition {
	const selector = parseSelector(scanner);
	scanner.skipSpace();
	const kind = wordTests.find(words => scanner.take(new RegExp(`${words}(?!\\w)`, 'y')));
	if (kind !== undefined) {
		scanner.skipSpace();
		return {kind, selector};
	}
	const operator = operators.find(candidate => scanner.takeText(candidate));
	if (operator === undefined) {
		throw new PatternError(`An operator is expected before ${scanner.rest}`);
	}
	scanner.skipSpace();
	const value = parseValue(scanner);
	if (value.kind !== 'number' && operator !== '=' && operator !== '!=') {
		throw new PatternError(`${operator} needs a number`);
	}
	scanner.skipSpace();
	return {kind: 'comparison', selector, operator, value};
}

function parseValue(scanner: Scanner): Value {
	const regex = scanner.takeRegex();
	if (regex !== undefined) return {kind: 'regex', regex: new Regex(regex)};
	const phrase = scanner.takePhrase();
	if (phrase !== undefined) return {kind: 'text', text: phrase};
	const text = scanner.take(/[\w.*+-]+/y);
	if (text === undefined) throw new PatternError(`A value is expected before ${scanner.rest}`);
	return number.test(text) ? {kind: 'number', number: Number(text), text} : {kind: 'text', text};
}
