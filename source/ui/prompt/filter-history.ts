const longestHistory = 100;

/** Filters used before with one more, the last one first; each once. */
export function remembered(history: readonly string[], filter: string): readonly string[] {
	const text = filter.trim();
	return text === ''
		? history
		: [text, ...history.filter(earlier => earlier !== text)].slice(0, longestHistory);
}
