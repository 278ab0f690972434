import {startOf} from './cell.ts';

/**
Breaks a text into lines of at most `width` columns: behind a space in the second half, else behind a slash or a
separator there, else anywhere.
*/
export function wrap(text: string, width: number): readonly string[] {
	const lines: string[] = [];
	let rest = text;
	while (rest !== '') {
		const line = lineOf(rest, width);
		lines.push(line);
		rest = rest.slice(line.length);
	}

	return lines;
}

function lineOf(rest: string, width: number): string {
	// A UTF-16 unit takes two columns at most.
	if (rest.length * 2 <= width) {
		return rest;
	}

	// No more than a window of the rest is looked at, so that a long text costs no more than its length.
	const window = rest.slice(0, width * 8);
	// A character wider than the line still has to go somewhere.
	const line = startOf(window, width) || window.slice(0, 2);
	if (line.length === rest.length) {
		return line;
	}

	const half = line.slice(line.length / 2);
	const place = half.lastIndexOf(' ') === -1 ? half.search(lastSeparator) : half.lastIndexOf(' ');
	return place === -1 ? line : line.slice(0, line.length - half.length + place + 1);
}

const lastSeparator = /[/,;:](?=[^/,;:]*$)/;
