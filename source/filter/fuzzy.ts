import Fuse from 'fuse.js';

/** One typo in five letters: at 0.3 a word of four letters already finds names that share only three of them. */
const threshold = 0.2;

/** Shorter words with two letters swapped are too often another word. */
const shortestSwapped = 4;

/** Whether a name is near enough to a typed word: typos forgiven, letters skipped. Case does not matter. */
export function fuzzy(word: string): (name: string) => boolean {
	const letters = word.toLowerCase();
	const swapped = letters.length < shortestSwapped ? [] : swaps(letters);
	return name =>
		// No name that is so much shorter can be near enough; a text pasted by accident would take seconds.
		word.length * (1 - threshold) <= name.length &&
		(abbreviates(letters, name) ||
			swapped.some(other => name.toLowerCase().includes(other)) ||
			Fuse.match(word, name, {ignoreLocation: true, threshold, minMatchCharLength: 1}).isMatch);
}

/** The word with each two neighbours swapped: one slip of the fingers, which counts as two typos otherwise. */
function swaps(letters: string): readonly string[] {
	return Array.from(
		{length: letters.length - 1},
		(_, place) =>
			letters.slice(0, place) +
			letters.slice(place + 1, place + 2) +
			letters.slice(place, place + 1) +
			letters.slice(place + 2),
	);
}

const wordStart = /[\p{L}\p{N}]/u;

/**
Whether letters are a name with some skipped (`chkapi` of checkout-api). A part of the name that takes part
does so with its first letter; without that rule nearly every short word is in nearly every long name.
*/
export function abbreviates(letters: string, name: string): boolean {
	// reached[n]: n letters are matched and the last of them stands in the present part of the name.
	// earlier[n]: n letters are matched in parts before.
	const reached = new Uint8Array(letters.length + 1);
	const earlier = new Uint8Array(letters.length + 1);
	earlier[0] = 1;
	let previous = '';
	for (const character of name) {
		const starts = startsPart(previous, character);
		if (starts) {
			for (const [count, is] of reached.entries()) {
				earlier[count] = (earlier[count] ?? 0) | is;
			}

			reached.fill(0);
		}

		const lower = character.toLowerCase();
		for (let count = letters.length; count >= lower.length; count--) {
			if (letters.startsWith(lower, count - lower.length)) {
				const before = (starts ? earlier : reached)[count - lower.length];
				reached[count] = (reached[count] ?? 0) | (before ?? 0);
			}
		}

		previous = character;
	}

	return reached[letters.length] === 1 || earlier[letters.length] === 1;
}

function startsPart(previous: string, character: string): boolean {
	const camel = character !== character.toLowerCase() && previous === previous.toLowerCase();
	return wordStart.test(character) && (!wordStart.test(previous) || camel);
}
