/** Control and format characters, lone surrogates, and the separators that some terminals take for line breaks. */
const unsafe = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;
const everyUnsafe = new RegExp(unsafe, 'gu');

const shortEscapes = new Map([
	['\t', '\\t'],
	['\n', '\\n'],
	['\r', '\\r'],
]);

/**
Text from outside, made safe for a terminal. Every control and format character (escape sequences, bidi overrides,
zero-width characters) is written out as JSON would escape it, `\u202e`, `\t`: hiding it would help whoever put it there.
*/
export function toTerminalText(text: string): string {
	if (!unsafe.test(text)) {
		return text;
	}

	return text.replace(everyUnsafe, character => shortEscapes.get(character) ?? escaped(character));
}

/**
JSON text made safe for a terminal without a change of its meaning: such characters are written `\u202e` in strings,
those beyond the first plane as two of them; a tab or line break between tokens becomes a space.
*/
export function escapeControls(jsonText: string): string {
	if (!unsafe.test(jsonText)) {
		return jsonText;
	}

	// In JSON no string holds a tab or a line break as it is.
	return jsonText.replace(everyUnsafe, character =>
		shortEscapes.has(character) ? ' ' : escaped(character),
	);
}

function escaped(character: string): string {
	return character
		.split('')
		.map(unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
		.join('');
}
