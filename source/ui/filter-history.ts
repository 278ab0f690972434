const longestHistory = 100;

/** Filters used before, the last one first, now that another one is used. */
export function remembered(history: readonly string[], filter: string): readonly string[] {
	const text = filter.trim();
	return text === ''
		? history
		: [text, ...history.filter(earlier => earlier !== text)].slice(0, longestHistory);
}
