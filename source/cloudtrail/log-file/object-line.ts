import {closeBrace, closeBracket, comma, isWhiteSpace} from './byte.ts';

/*
How most lines of a line file are told from documents of several lines without a look inside. A line that begins and ends
with a brace is complete, or is no JSON together with the next line either, unless that goes on with `,`, `}` or `]`.
So such a line stands for itself, and both functions together give what reading every token would.
*/

/** Whether the last byte before `lineEnd` that is no white space closes a brace. */
export function endsInBrace(bytes: Uint8Array, lineEnd: number): boolean {
	let index = lineEnd - 1;
	while (isWhiteSpace(bytes[index])) {
		index--;
	}

	return bytes[index] === closeBrace;
}

/** Whether what follows cannot go on with a document that has just closed a brace. Unknown is no. */
export function startsAfresh(bytes: Uint8Array, from: number): boolean {
	let index = from;
	while (isWhiteSpace(bytes[index])) {
		index++;
	}

	const byte = bytes[index];
	const goesOn = byte === comma || byte === closeBrace || byte === closeBracket;
	return byte !== undefined && !goesOn;
}
