import stringWidth from 'string-width';
import {graphemePieces, graphemes} from './grapheme-pieces.ts';

const ellipsis = '…';
/** Of characters that take one column each whatever stands beside them: those of names, and what the screen draws with. */
const narrow = /^[ -~\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027\u2190-\u21ff\u2500-\u25fc\u2716]*$/;

/** Terminal columns that a text takes. It has to be safe for a terminal: control characters have no width. */
export function widthOf(text: string): number {
	if (narrow.test(text)) {
		return text.length;
	}

	let width = 0;
	for (const piece of graphemePieces(text)) width += stringWidth(piece);
	return width;
}

/** Pads or cuts a text to exactly `width` terminal columns; a cut shows `…`. */
export function cell(text: string, width: number): string {
	const shown = shortened(text, width);
	return shown.text + ' '.repeat(Math.max(0, width - shown.width));
}

/** The same, padded on the left: for numbers. */
export function rightCell(text: string, width: number): string {
	const shown = shortened(text, width);
	return ' '.repeat(Math.max(0, width - shown.width)) + shown.text;
}

/** As much of the beginning of a text as fits into `width` columns. */
export function startOf(text: string, width: number): string {
	return narrow.test(text) ? text.slice(0, Math.max(0, width)) : measured(text, width).start;
}

type Shown = {readonly text: string; readonly width: number};

function shortened(text: string, width: number): Shown {
	if (width <= 0) {
		return {text: '', width: 0};
	}

	if (narrow.test(text)) {
		return text.length <= width
			? {text, width: text.length}
			: {text: text.slice(0, width - 1) + ellipsis, width};
	}

	const {start, width: taken} = measured(text, width);
	if (start.length === text.length) {
		return {text, width: taken};
	}

	const shorter = measured(text, width - 1);
	return {text: shorter.start + ellipsis, width: shorter.width + 1};
}

/** Looks at no more of a text than fits, however long it is. */
function measured(text: string, width: number): {readonly start: string; readonly width: number} {
	let end = 0;
	let taken = 0;
	for (const piece of graphemePieces(text)) {
		for (const {segment} of graphemes.segment(piece)) {
			const columns = widthOf(segment);
			if (taken + columns > width) {
				return {start: text.slice(0, end), width: taken};
			}

			taken += columns;
			end += segment.length;
		}
	}

	return {start: text, width: taken};
}
