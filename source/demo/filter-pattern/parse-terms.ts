import type {FilterPattern, Term} from './pattern.ts';
import {PatternError} from './pattern-error.ts';
import {Regex} from './regex.ts';
import {Scanner} from './scanner.ts';

/** Reads a pattern of terms: words, "phrases" and %regex%, `-excluded`, `?optional`. */
export function parseTerms(text: string): FilterPattern {
	const scanner = new Scanner(text);
	const required: Term[] = [];
	const excluded: string[] = [];
	const optional: string[] = [];
	for (scanner.skipSpace(); !scanner.atEnd; scanner.skipSpace()) {
		if (scanner.takeText('-')) excluded.push(parseTerm(scanner));
		else if (scanner.takeText('?')) optional.push(parseTerm(scanner));
		else {
			const regex = scanner.takeRegex();
			required.push(regex === undefined ? parseTerm(scanner) : new Regex(regex));
		}
		if (scanner.take(/\s|$/y) === undefined) throw invalidCharacters(scanner);
	}
	return {kind: 'terms', required, excluded, optional};
}

function parseTerm(scanner: Scanner): string {
	const term = scanner.takePhrase() ?? scanner.take(/\w+/y);
	if (term === undefined || term === '') throw invalidCharacters(scanner);
	return term;
}

function invalidCharacters(scanner: Scanner): PatternError {
	return new PatternError(
		`Invalid character(s) in term before ${scanner.rest}; a term of other characters than letters, digits and _ needs double quotes`,
	);
}
