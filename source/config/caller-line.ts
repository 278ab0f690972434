import type {Caller} from '../store/ledger.ts';
import type {ValuePattern} from '../store/value-pattern.ts';

/**
A line of a list of known callers: `principal @ application`, or a principal alone for any application. `*` stands for
any characters; a name in quotes, written as in JSON, is that very name. A `#` at the start or after a space begins a
comment.
*/
export type CallerLine =
	| {
			readonly kind: 'caller';
			readonly principal: ValuePattern;
			readonly application: ValuePattern;
	  }
	/** Nothing, or a comment alone. */
	| {readonly kind: 'blank'}
	| Mistake;

type Mistake = {readonly kind: 'mistake'; readonly sentence: string};
type Name = {readonly kind: 'name'; readonly pattern: ValuePattern; readonly rest: string};

const anyApplication: ValuePattern = ['', ''];
const separator = /^@(?=\s|$)/;
const endOfPlainName = /\s@(?=\s|$)|\s#/;
const quotedName = /^"(?:[^"\\]|\\.)*"/;
const needsQuotes = /^$|^[\s"#@]|\s$|\s[@#]|[*\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;

export function readCallerLine(line: string): CallerLine {
	const text = line.trim();
	if (isEnd(text)) {
		return {kind: 'blank'};
	}

	const principal = readName(text);
	if (principal.kind === 'mistake') {
		return principal;
	}

	if (isEnd(principal.rest)) {
		return {kind: 'caller', principal: principal.pattern, application: anyApplication};
	}

	if (!separator.test(principal.rest)) {
		return mistake('A name in quotes is followed by @ and the application, or by nothing.');
	}

	const application = readName(principal.rest.slice(1).trimStart());
	if (application.kind === 'mistake') {
		return application;
	}

	return isEnd(application.rest)
		? {kind: 'caller', principal: principal.pattern, application: application.pattern}
		: mistake(
				'There is more than a principal and an application; put names with @ or # in quotes.',
			);
}

/** The line that means this caller and no other. */
export function writeCallerLine({principal, application}: Caller): string {
	return `${writeName(principal)} @ ${writeName(application)}`;
}

function readName(text: string): Name | Mistake {
	if (text.startsWith('"')) {
		return readQuotedName(text);
	}

	const end = endOfPlainName.exec(text)?.index ?? text.length;
	const name = text.slice(0, end).trimEnd();
	if (isEnd(text) || separator.test(name)) {
		return mistake('A name is missing beside @; * stands for any.');
	}

	const [first = '', ...pieces] = name.split('*');
	return {kind: 'name', pattern: [first, ...pieces], rest: text.slice(end).trimStart()};
}

function readQuotedName(text: string): Name | Mistake {
	const quoted = quotedName.exec(text)?.[0];
	if (quoted === undefined) {
		return mistake('The quotes are not closed.');
	}

	try {
		const name = String(JSON.parse(quoted));
		return {kind: 'name', pattern: [name], rest: text.slice(quoted.length).trimStart()};
	} catch {
		return mistake('What is in quotes is not written as in JSON.');
	}
}

function writeName(name: string): string {
	return needsQuotes.test(name)
		? JSON.stringify(name).replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, escaped)
		: name;
}

/** As JSON would escape it: characters beyond the first plane as two. */
function escaped(character: string): string {
	return character
		.split('')
		.map(unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
		.join('');
}

function isEnd(text: string): boolean {
	return text === '' || text.startsWith('#');
}

function mistake(sentence: string): Mistake {
	return {kind: 'mistake', sentence};
}
