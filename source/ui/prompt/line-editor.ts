/** A line of text being edited; the cursor stands before the character at its place. */
export type Line = {readonly text: string; readonly cursor: number};

export type LineEdit =
	| {readonly kind: 'insert'; readonly text: string}
	| {readonly kind: 'delete'; readonly what: 'before' | 'after' | 'word' | 'to start' | 'to end'}
	| {readonly kind: 'cursor'; readonly to: 'left' | 'right' | 'start' | 'end'};

export function lineOf(text: string): Line {
	return {text, cursor: text.length};
}

export function edited(line: Line, edit: LineEdit): Line {
	const {text, cursor} = line;
	switch (edit.kind) {
		case 'insert':
			return {
				text: text.slice(0, cursor) + edit.text + text.slice(cursor),
				cursor: cursor + edit.text.length,
			};
		case 'cursor':
			return {text, cursor: target(line, edit.to)};
		case 'delete':
			return withoutRange(line, edit.what);
	}
}

function target({text, cursor}: Line, to: 'left' | 'right' | 'start' | 'end'): number {
	switch (to) {
		case 'left':
			return cursor - (characterBefore(text, cursor)?.length ?? 0);
		case 'right':
			return cursor + (characterAfter(text, cursor)?.length ?? 0);
		case 'start':
			return 0;
		case 'end':
			return text.length;
	}
}

function withoutRange(line: Line, what: 'before' | 'after' | 'word' | 'to start' | 'to end'): Line {
	const {text, cursor} = line;
	switch (what) {
		case 'before':
			return without(text, target(line, 'left'), cursor);
		case 'after':
			return without(text, cursor, target(line, 'right'));
		case 'word':
			return without(text, text.slice(0, cursor).search(/\S*\s*$/), cursor);
		case 'to start':
			return without(text, 0, cursor);
		case 'to end':
			return without(text, cursor, text.length);
	}
}

function without(text: string, start: number, end: number): Line {
	return {text: text.slice(0, start) + text.slice(end), cursor: start};
}

/** Characters as a person sees them: a letter with its accents, a flag, a family. */
const characters = new Intl.Segmenter(undefined, {granularity: 'grapheme'});

function characterBefore(text: string, cursor: number): string | undefined {
	return [...characters.segment(text.slice(0, cursor))].at(-1)?.segment;
}

function characterAfter(text: string, cursor: number): string | undefined {
	return [...characters.segment(text.slice(cursor))].at(0)?.segment;
}
