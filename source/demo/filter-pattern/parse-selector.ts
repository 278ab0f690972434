import type {Selector, Step} from './pattern.ts';
import {PatternError} from './pattern-error.ts';
import type {Scanner} from './scanner.ts';

/** Reads a property selector: `$.a.b`, `$.a[0]`, `$.a[*]`, `$.*`, `$.['a.b']`. */
export function parseSelector(scanner: Scanner): Selector {
	scanner.expect('$');
	const steps = [parseProperty(scanner)];
	for (let step = parseStep(scanner); step !== undefined; step = parseStep(scanner)) {
		steps.push(step);
	}
	return steps;
}

function parseStep(scanner: Scanner): Step | undefined {
	if (scanner.takeText('[*]')) return {kind: 'any element'};
	const index = scanner.take(/\[\d{1,9}\]/y);
	if (index !== undefined) return {kind: 'element', index: Number(index.slice(1, -1))};
	const name = takeBracketedName(scanner);
	if (name !== undefined) return {kind: 'property', name};
	return scanner.take(/(?=\.)/y) === undefined ? undefined : parseProperty(scanner);
}

function parseProperty(scanner: Scanner): Step {
	scanner.expect('.');
	if (scanner.takeText('*')) return {kind: 'any property'};
	const name = takeBracketedName(scanner) ?? scanner.take(/[\w-]+/y);
	if (name === undefined) throw new PatternError(`A property is expected before ${scanner.rest}`);
	return {kind: 'property', name};
}

function takeBracketedName(scanner: Scanner): string | undefined {
	return scanner.take(/\['[^']+'\]|\["[^"]+"\]/y)?.slice(2, -2);
}
