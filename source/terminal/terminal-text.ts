const unsafe = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;
const allUnsafe = new RegExp(unsafe, 'gu');

/**
Makes record text safe to show: control and format characters (escape sequences, bidi overrides, zero-width
characters) and lone surrogates become visible escapes, so that nothing a caller chose can act or hide.
*/
export function toTerminalText(text: string): string {
	return unsafe.test(text) ? text.replace(allUnsafe, escaped) : text;
}

/** The same for JSON text that stays JSON: such characters can stand inside strings only, where `\u…` means them. */
export function escapeControls(jsonText: string): string {
	return toTerminalText(jsonText);
}

function escaped(character: string): string {
	return Array.from(
		{length: character.length},
		(_, place) => `\\u${character.charCodeAt(place).toString(16).padStart(4, '0')}`,
	).join('');
}
