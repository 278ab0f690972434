/** UTF-16 units of a piece, unless a grapheme is longer. */
const usualLength = 256;

export const graphemes: Intl.Segmenter = new Intl.Segmenter(undefined, {granularity: 'grapheme'});

/**
A text in pieces that end between two graphemes. Each step of `Intl.Segmenter` costs as much as its whole text is long:
going through a long text piece by piece takes time in proportion to its length, and at once its square.
*/
export function* graphemePieces(text: string): Iterable<string> {
	let start = 0;
	let length = usualLength;
	while (start + length < text.length) {
		const window = text.slice(start, wholeCharacters(text, start + length));
		// What comes last may go on behind the window.
		const last = graphemes.segment(window).containing(window.length - 1)?.index ?? 0;
		if (last === 0) {
			length *= 2;
			continue;
		}

		yield window.slice(0, last);
		start += last;
		length = usualLength;
	}

	yield text.slice(start);
}

/** The place, or the one before it where it is within a surrogate pair. */
function wholeCharacters(text: string, place: number): number {
	const isWithinPair = (text.codePointAt(place - 1) ?? 0) > 0xffff;
	return isWithinPair ? place - 1 : place;
}
