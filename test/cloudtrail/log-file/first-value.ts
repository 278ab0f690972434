import {isJson} from '../../../source/cloudtrail/json-tokens.ts';

/** What JSON.parse says of the first value in a text: its end, or between which places it stops being JSON. */
export type FirstValue =
	| {readonly result: 'complete'; readonly end: number}
	| {readonly result: 'more'}
	| {readonly result: 'broken'; readonly from: number; readonly to: number};

/** Ways in which a text that breaks off may go on; one of them does unless it is broken. */
const continuations: readonly string[] = [
	...['', '"', '":0', '0', ':0', '"":0', ',0', ',"":0'],
	...['rue', 'ue', 'e', 'alse', 'lse', 'se', 'ull', 'll', 'l'],
];

const scalar = /[\d.+\-Ea-z]*/;

/**
Finds it by asking JSON.parse of beginnings of an object or a list whether they are one, or can become one by going on.
Escapes and control characters in strings are taken for right, but a line break in a string never.
*/
export function firstValue(text: string): FirstValue {
	const forgiven = withPlainStrings(text);
	const viable = longestViable(forgiven);
	const whole = forgiven.slice(0, viable).replace(/[ \t\r\n]+$/, '');
	if (isJson(whole)) return {result: 'complete', end: whole.length};
	if (viable === text.length) return {result: 'more'};
	const token = new RegExp(`${scalar.source}\\\\?$`).exec(text.slice(0, viable))?.[0] ?? '';
	const from = viable - token.length;
	// A number or a word, where one may stand, is judged once it is over.
	const isOver =
		!new RegExp(`^${scalar.source}$`).test(text.slice(from)) ||
		!canGoOn(`${forgiven.slice(0, from)}0`);
	return isOver ? {result: 'broken', from, to: endOfScalar(text, viable)} : {result: 'more'};
}

/** What goes on from a beginning that cannot go on cannot either. */
function longestViable(text: string): number {
	let viable = 0;
	let beyond = text.length + 1;
	while (beyond - viable > 1) {
		const middle = (viable + beyond) >>> 1;
		if (canGoOn(text.slice(0, middle))) viable = middle;
		else beyond = middle;
	}

	return viable;
}

function endOfScalar(text: string, from: number): number {
	return from + (new RegExp(`^${scalar.source}`).exec(text.slice(from))?.[0].length ?? 0);
}

/** The text with an `x` for each escape's characters and each control character in its strings. */
function withPlainStrings(text: string): string {
	return text.replace(/"(?:\\[^\n]|[^"\\\n])*(?:"|\\?$|\\?(?=\n))/g, string =>
		string.replace(/\\.|\\|[^\n\P{Cc}]/gsu, found => 'x'.repeat(found.length)),
	);
}

function canGoOn(beginning: string): boolean {
	const brackets = beginning.replace(/"[^"]*(?:"|$)/g, '').replace(/[^{}[\]]/g, '');
	const open: string[] = [];
	for (const bracket of brackets) {
		if (bracket === '{') open.push('}');
		else if (bracket === '[') open.push(']');
		else open.pop();
	}

	const closing = open.reverse().join('');
	return continuations.some(going => isJson(beginning + going + closing));
}
