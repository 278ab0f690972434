import stringWidth from 'string-width';

const printableAscii = /^[\x20-\x7e]*$/;
const characters = new Intl.Segmenter(undefined, {granularity: 'grapheme'});

/** Terminal columns a text takes. */
export function widthOf(text: string): number {
	return printableAscii.test(text) ? text.length : stringWidth(text);
}

/** Pads or cuts a text to exactly `width` terminal columns; a cut ends in `…`. */
export function cell(text: string, width: number): string {
	const taken = widthOf(text);
	return taken > width ? cut(text, width) : text + ' '.repeat(width - taken);
}

/** The same at the right edge. */
export function rightCell(text: string, width: number): string {
	const taken = widthOf(text);
	return taken > width ? cut(text, width) : ' '.repeat(width - taken) + text;
}

function cut(text: string, width: number): string {
	if (width <= 0) {
		return '';
	}

	const start = startOf(text, width - 1);
	return `${start}…${' '.repeat(width - 1 - widthOf(start))}`;
}

/** As much of the beginning of a text as fits into `width` columns. */
export function startOf(text: string, width: number): string {
	if (printableAscii.test(text)) {
		return text.slice(0, width);
	}

	let end = 0;
	let taken = 0;
	for (const {segment} of characters.segment(text)) {
		taken += widthOf(segment);
		if (taken > width) {
			break;
		}

		end += segment.length;
	}

	return text.slice(0, end);
}
