const markup: ReadonlyMap<string, string> = new Map([
	['&', '&amp;'],
	['<', '&lt;'],
	['>', '&gt;'],
	['"', '&quot;'],
]);

/** Text as XML 1.0 allows it, which has no place at all for control characters and half a surrogate pair. */
export function escaped(text: string): string {
	return text
		.replaceAll(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, '\ufffd')
		.replaceAll(/[&<>"]/g, character => markup.get(character) ?? character);
}
