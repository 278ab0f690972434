/** The tokens of valid JSON text, each as it is written: strings, punctuation, and numbers or words. */
export const jsonTokens = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g;

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
