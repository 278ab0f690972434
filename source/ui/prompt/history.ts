const longest = 100;

/** Filters used before, the last one first, with one more: each is there once, and none is empty. */
export function remembering(history: readonly string[], filter: string): readonly string[] {
	const text = filter.trim();
	return text === ''
		? history
		: [text, ...history.filter(earlier => earlier !== text)].slice(0, longest);
}
