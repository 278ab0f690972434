import {widthOf} from '../terminal/cell.ts';

const ellipsis = '…';
const printableAscii = /^[ -~]*$/;
const graphemes = new Intl.Segmenter();

/**
Pads or cuts a text to exactly `width` terminal columns; a cut shows `…`.
The text has to be safe for a terminal: control characters have no width.
*/
export function fit(text: string, width: number): string {
	if (width <= 0) {
		return '';
	}

	return printableAscii.test(text) ? fitAscii(text, width) : fitGraphemes(text, width);
}

function fitAscii(text: string, width: number): string {
	return text.length <= width ? text.padEnd(width) : text.slice(0, width - 1) + ellipsis;
}

function fitGraphemes(text: string, width: number): string {
	let columns = 0;
	/** What fits beside an ellipsis, in case that one is needed. */
	let cutLength = 0;
	let cutColumns = 0;
	for (const {segment, index} of graphemes.segment(text)) {
		const end = index + segment.length;
		columns += widthOf(segment);
		if (columns > width) {
			return text.slice(0, cutLength) + ellipsis + ' '.repeat(width - 1 - cutColumns);
		}

		if (columns < width) {
			cutLength = end;
			cutColumns = columns;
		}
	}

	return text + ' '.repeat(width - columns);
}
