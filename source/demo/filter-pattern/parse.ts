import {parseCondition} from './parse-condition.ts';
import {parseTerms} from './parse-terms.ts';
import type {Condition, FilterPattern, Selector} from './pattern.ts';
import {PatternError} from './pattern-error.ts';
import {Regex} from './regex.ts';
import {Scanner} from './scanner.ts';

const longestPattern = 1024;
const mostRegexes = 2;
const mostWildcardSelectors = 3;

/**
Reads a CloudWatch Logs filter pattern; throws a `PatternError` and nothing else.
The language is that of "Filter pattern syntax" in the CloudWatch Logs User Guide, without the
space-delimited patterns `[…]`: CloudTrail's log events are JSON.
*/
export function parseFilterPattern(text: string): FilterPattern {
	if (text.length > longestPattern) {
		throw new PatternError(`The pattern is longer than ${longestPattern} characters`);
	}
	const trimmed = text.trim();
	if (trimmed === '') return {kind: 'everything'};
	if (trimmed.startsWith('[')) {
		throw new PatternError('Space-delimited patterns [ ] are not supported by this endpoint');
	}
	const pattern = trimmed.startsWith('{') ? parseJson(trimmed) : parseTerms(trimmed);
	if (countRegexes(pattern) > mostRegexes) {
		throw new PatternError(`A pattern can have ${mostRegexes} regexes at most`);
	}
	return pattern;
}

function parseJson(text: string): FilterPattern {
	if (!text.endsWith('}')) {
		throw new PatternError("If a filter pattern starts with '{' it must end with '}'");
	}
	const scanner = new Scanner(text);
	scanner.expect('{');
	const condition = parseCondition(scanner);
	scanner.expect('}');
	if (!scanner.atEnd) throw new PatternError(`Nothing is expected before ${scanner.rest}`);
	const wildcards = tests(condition).map(({selector}) => countWildcards(selector));
	if (wildcards.some(count => count > 1)) {
		throw new PatternError('A property selector can have one wildcard');
	}
	if (wildcards.filter(count => count > 0).length > mostWildcardSelectors) {
		throw new PatternError(
			`A pattern can have ${mostWildcardSelectors} wildcard selectors at most`,
		);
	}
	return {kind: 'json', condition};
}

type Test = Exclude<Condition, {readonly conditions: unknown}>;

function tests(condition: Condition): readonly Test[] {
	return 'conditions' in condition ? condition.conditions.flatMap(tests) : [condition];
}

function countWildcards(selector: Selector): number {
	return selector.filter(({kind}) => kind === 'any property' || kind === 'any element').length;
}

function countRegexes(pattern: FilterPattern): number {
	if (pattern.kind === 'everything') return 0;
	if (pattern.kind === 'terms')
		return pattern.required.filter(term => term instanceof Regex).length;
	return tests(pattern.condition).filter(
		test => test.kind === 'comparison' && test.value.kind === 'regex',
	).length;
}
