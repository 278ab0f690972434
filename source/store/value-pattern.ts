/**
What a value has to be, in any casing: these pieces in this order, with any characters between them. A single piece
is the whole value.
*/
export type ValuePattern = readonly [string, ...string[]];

/**
Whether a value is what the pattern says. The pieces are searched from left to right, so the time is linear in
the value for each piece.
*/
export function accepting(pattern: ValuePattern): (value: string) => boolean {
	const [first, ...rest] = pattern.map(piece => piece.toLowerCase());
	const last = rest.pop();
	if (first === undefined || last === undefined) {
		return value => value.toLowerCase() === first;
	}

	return original => {
		const value = original.toLowerCase();
		if (!value.startsWith(first) || !value.endsWith(last)) {
			return false;
		}

		let place = first.length;
		for (const piece of rest) {
			const found = value.indexOf(piece, place);
			if (found === -1) {
				return false;
			}

			place = found + piece.length;
		}

		return place <= value.length - last.length;
	};
}

/** Whether any value is accepted, the empty one included. */
export function isAnything(pattern: ValuePattern): boolean {
	return pattern.length > 1 && pattern.every(piece => piece === '');
}
