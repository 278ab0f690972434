/**
The tokens of valid JSON text, each as it is written: strings, punctuation, and numbers or words. Strings go by runs of
characters and of escapes, as each step of an outer loop takes room on the stack, which a string of millions would use up.
*/
export const jsonTokens = /"[^"\\]*(?:(?:\\.)+[^"\\]*)*"|[{}[\],:]|[^\s{}[\],:"]+/g;

export function isJson(text: string): boolean {
	try {
		JSON.parse(text);
		return true;
	} catch {
		return false;
	}
}

/** Valid JSON text on one line: it loses the white space between tokens and nothing else. */
export function oneLineJson(text: string): string {
	return [...text.matchAll(jsonTokens)].map(([token]) => token).join('');
}
