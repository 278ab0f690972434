import type {Caller} from '../store/ledger.ts';
import {byText} from '../store/text-order.ts';
import {type CallerLine, readCallerLine, writeCallerLine} from './caller-line.ts';
import {KnownCallers} from './known-callers.ts';

const heading = `# Callers that are known: principal @ application, or a principal alone for all its applications.
# * stands for any characters; a name in quotes, written as in JSON, is that very name.

`;

/**
The text of a list with one more caller, in front of the first that comes later in the alphabet; all other lines stay
as they are. The same text when the list knows the caller already.
*/
export function withCaller(text: string, caller: Caller): string {
	if (new KnownCallers([{file: '', text}]).isKnown(caller.principal, caller.application)) {
		return text;
	}

	return withLine(text, writeCallerLine(caller));
}

/**
The text of a list with one more line, in front of the first caller that comes later in the alphabet; all other lines
stay as they are. The same text when the line names no caller, is several lines, or is there already.
*/
export function withLine(text: string, line: string): string {
	const read = readCallerLine(line);
	if (read.kind !== 'caller' || /[\r\n]/.test(line) || text.split(/\r?\n/).includes(line)) {
		return text;
	}

	const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
	const complete = text === '' ? heading : text.endsWith('\n') ? text : text + lineEnd;
	const lines = complete.split(/(?<=\n)/);
	const place = placeOf(read, lines);
	return [...lines.slice(0, place), line + lineEnd, ...lines.slice(place)].join('');
}

/** The text of a list without the lines that mean this caller alone; a line with a wildcard may still make it known. */
export function withoutCaller(text: string, caller: Caller): string {
	return text
		.split(/(?<=\n)/)
		.filter(line => !means(readCallerLine(line), caller))
		.join('');
}

function means(line: CallerLine, {principal, application}: Caller): boolean {
	return (
		line.kind === 'caller' &&
		line.principal.length === 1 &&
		line.application.length === 1 &&
		line.principal[0].toLowerCase() === principal.toLowerCase() &&
		line.application[0].toLowerCase() === application.toLowerCase()
	);
}

/** Where in the lines a caller goes: right after the one before it, so that the comments above the next stay there. */
function placeOf(own: Names, lines: readonly string[]): number {
	const callers = lines.flatMap((text, place) => {
		const line = readCallerLine(text);
		return line.kind === 'caller' ? [{line, place}] : [];
	});
	const next = callers.find(({line}) => byNames(line, own) > 0);
	const previous = callers.findLast(({place}) => next === undefined || place < next.place);
	if (previous !== undefined) {
		return previous.place + 1;
	}

	let place = next?.place ?? lines.length;
	while (next !== undefined && place > 0 && lines[place - 1]?.trim() !== '') {
		place--;
	}

	return place;
}

type Names = Pick<Extract<CallerLine, {kind: 'caller'}>, 'principal' | 'application'>;

function byNames(a: Names, b: Names): number {
	const text = ({principal, application}: Names) =>
		[principal, application].map(name => name.join('*').toLowerCase());
	const [aPrincipal = '', aApplication = ''] = text(a);
	const [bPrincipal = '', bApplication = ''] = text(b);
	return byText(aPrincipal, bPrincipal) || byText(aApplication, bApplication);
}
