import {
	carriageReturn,
	closeBrace,
	closeBracket,
	colon,
	comma,
	newline,
	openBrace,
	openBracket,
	quote,
	space,
	tab,
} from './byte.ts';

/** What a byte outside a string begins, or goes on with. Numbers, not names: one is looked up for every byte. */
export const whiteSpaceKind = 1;
export const quoteKind = 2;
export const openBraceKind = 3;
export const openBracketKind = 4;
export const closeBraceKind = 5;
export const closeBracketKind = 6;
export const commaKind = 7;
export const colonKind = 8;
/** A byte of a number, `true`, `false` or `null`; a run of them is one token. */
export const scalarKind = 9;

/** The kind of each of the 256 bytes; 0 of those that begin no token. */
export const tokenKinds: Uint8Array = new Uint8Array(256);

for (const byte of [space, newline, carriageReturn, tab]) {
	tokenKinds[byte] = whiteSpaceKind;
}

for (const byte of Buffer.from('0123456789+-.Eabcdefghijklmnopqrstuvwxyz')) {
	tokenKinds[byte] = scalarKind;
}

tokenKinds[quote] = quoteKind;
tokenKinds[openBrace] = openBraceKind;
tokenKinds[openBracket] = openBracketKind;
tokenKinds[closeBrace] = closeBraceKind;
tokenKinds[closeBracket] = closeBracketKind;
tokenKinds[comma] = commaKind;
tokenKinds[colon] = colonKind;
