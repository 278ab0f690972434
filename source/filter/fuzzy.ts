import Fuse from 'fuse.js';

/** One typo in five letters: at 0.3 a word of four letters already finds names that share only three of them. */
const threshold = 0.2;

/** Whether a name is near enough to a typed word: typos forgiven, letters skipped. Case does not matter. */
export function fuzzy(word: string): (name: string) => boolean {
	const letters = word.toLowerCase();
	return name =>
		abbreviates(letters, name) ||
		Fuse.match(word, name, {ignoreLocation: true, threshold, minMatchCharLength: 1}).isMatch;
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
	if (!wordStart.test(character)) {
		return false;
	}

	const camel =
		character !== character.toLowerCase() && previous !== '' && previous === previous.toLowerCase();
	return previous === '' || !wordStart.test(previous) || camel;
}
