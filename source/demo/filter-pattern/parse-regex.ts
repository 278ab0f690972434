import {
	anyCharacter,
	type CharacterSet,
	charactersBetween,
	classes,
	inverse,
	oneCharacter,
	union,
} from './character-set.ts';
import {PatternError} from './pattern-error.ts';
import {Scanner} from './scanner.ts';

/** What one step of a branch matches: one character of a set, or a place in the text. */
export type RegexStep =
	| {
			readonly kind: 'character';
			readonly set: CharacterSet;
			readonly skippable: boolean;
			readonly repeating: boolean;
	  }
	| {readonly kind: 'start'}
	| {readonly kind: 'end'};

/** Matching takes time in proportion to the steps of all branches and the length of the text. */
const mostSteps = 250;

/**
Reads the inside of `%…%` into its alternatives. Follows "Supported regular expressions (regex) syntax"
of the CloudWatch Logs User Guide: letters, digits, `: _ # = @ / ; , -` and the operators
`^ $ ? [ ] { } | \ * + .`.
*/
export function parseRegex(source: string): readonly (readonly RegexStep[])[] {
	const scanner = new Scanner(source);
	const branches: RegexStep[][] = [];
	do branches.push(parseBranch(scanner));
	while (scanner.takeText('|'));
	if (!scanner.atEnd) throw new PatternError(`Unsupported in a regex: ${scanner.rest}`);
	if (branches.flat().length > mostSteps) throw new PatternError('The regex is too large');
	return branches;
}

function parseBranch(scanner: Scanner): RegexStep[] {
	const steps: RegexStep[] = [];
	for (;;) {
		if (scanner.takeText('^')) {
			steps.push({kind: 'start'});
			continue;
		}
		if (scanner.takeText('$')) {
			steps.push({kind: 'end'});
			continue;
		}
		const set = parseSet(scanner);
		if (set === undefined) break;
		steps.push(...repeat(set, parseQuantifier(scanner)));
	}
	if (steps.length === 0) throw new PatternError(`A regex is expected before ${scanner.rest}`);
	return steps;
}

function parseSet(scanner: Scanner): CharacterSet | undefined {
	if (scanner.takeText('.')) return anyCharacter;
	if (scanner.takeText('[')) return parseBrackets(scanner);
	const plain = scanner.take(/[A-Za-z0-9:_#=@/;,-]/y);
	if (plain !== undefined) return oneCharacter(plain);
	return parseEscape(scanner);
}

function parseEscape(scanner: Scanner): CharacterSet | undefined {
	if (!scanner.takeText('\\')) return undefined;
	const hexadecimal = scanner.take(/x[0-7][0-9A-Fa-f]/y);
	if (hexadecimal !== undefined) {
		return oneCharacter(String.fromCharCode(Number.parseInt(hexadecimal.slice(1), 16)));
	}
	const character = scanner.take(/[dDsSwW:_#=@/;,\-^$?[\]{}|\\*+.]/y);
	if (character === undefined) throw new PatternError(`Unsupported escape before ${scanner.rest}`);
	return classes.get(character) ?? oneCharacter(character);
}

function parseBrackets(scanner: Scanner): CharacterSet {
	const negated = scanner.takeText('^');
	const sets: CharacterSet[] = [];
	while (!scanner.takeText(']')) {
		const set = parseBracketMember(scanner);
		if (set === undefined) throw new PatternError(`Unsupported in [ ]: ${scanner.rest}`);
		sets.push(set);
	}
	if (sets.length === 0) throw new PatternError('[ ] is empty');
	return negated ? inverse(union(sets)) : union(sets);
}

function parseBracketMember(scanner: Scanner): CharacterSet | undefined {
	const range = scanner.take(/[A-Za-z0-9]-[A-Za-z0-9]/y);
	if (range !== undefined) {
		const [first = '', , last = ''] = range;
		if (first > last) throw new PatternError(`The range ${range} is out of order`);
		return charactersBetween(first, last);
	}
	const literal = scanner.take(/[A-Za-z0-9:_#=@/;,\-^$?{}|*+.]/y);
	return literal === undefined ? parseEscape(scanner) : oneCharacter(literal);
}

type Quantifier = {readonly least: number; readonly most: number};

function parseQuantifier(scanner: Scanner): Quantifier {
	if (scanner.takeText('*')) return {least: 0, most: Infinity};
	if (scanner.takeText('+')) return {least: 1, most: Infinity};
	if (scanner.takeText('?')) return {least: 0, most: 1};
	const bounds = scanner.take(/\{\d{1,3}(?:,\d{0,3})?\}/y);
	if (bounds === undefined) return {least: 1, most: 1};
	const [least = '', most = least] = bounds.slice(1, -1).split(',');
	const quantifier = {least: Number(least), most: most === '' ? Infinity : Number(most)};
	if (quantifier.least > quantifier.most) throw new PatternError(`${bounds} is out of order`);
	return quantifier;
}

function repeat(set: CharacterSet, {least, most}: Quantifier): RegexStep[] {
	const required: RegexStep = {kind: 'character', set, skippable: false, repeating: false};
	const steps = Array.from({length: least}, () => required);
	if (most === Infinity) return [...steps, {...required, skippable: true, repeating: true}];
	const optional: RegexStep = {...required, skippable: true};
	return [...steps, ...Array.from({length: most - least}, () => optional)];
}
