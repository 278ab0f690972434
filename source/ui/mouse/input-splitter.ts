/** A part of what a terminal sends: keys and pasted text as they are, or what is told of the mouse. */
export type InputPiece = {readonly kind: 'keys' | 'mouse'; readonly text: string};

const pasteStart = '\u001B[200~';
const pasteEnd = '\u001B[201~';
/** No key begins like a report: one that is broken off is no key either. */
const special = /\u001B\[(?:200~|<[ -?]*([@-~])?)/g;
const reportStart = '\u001B[<';
const wholeReport = /^\u001B\[<\d+;\d+;\d+[Mm]/;
const specialBegun = /\u001B(?:\[(?:2(?:00?)?)?)?$/;

/**
Takes what is told of the mouse out of what a terminal sends, wherever the chunks are cut. What is pasted is text,
whatever it looks like.
*/
export class InputSplitter {
	#mode: 'keys' | 'paste' = 'keys';
	/** The end of what came, while it may be the beginning of a report or of a paste. */
	#held = '';
	/** The same, given away since because nothing followed: it was the key Esc, most likely. */
	#released = '';

	push(chunk: string): readonly InputPiece[] {
		let rest = this.#held + chunk;
		if (wholeReport.test(this.#released + rest)) {
			rest = this.#released + rest;
		}

		this.#held = '';
		this.#released = '';
		const pieces: InputPiece[] = [];
		while (rest !== '') {
			const [piece, length] = this.#mode === 'paste' ? this.#pasted(rest) : this.#typed(rest);
			if (piece.text !== '') {
				pieces.push(piece);
			}

			rest = rest.slice(length);
		}

		return pieces;
	}

	/** Whether something is held back that may be keys after all, once nothing follows it. */
	get isHolding(): boolean {
		return this.#mode === 'keys' && this.#held !== '' && !this.#held.startsWith(reportStart);
	}

	/** Gives away the keys held back. */
	release(): string {
		if (!this.isHolding) {
			return '';
		}

		this.#released = this.#held;
		this.#held = '';
		return this.#released;
	}

	/** The first piece of a text, and how much of the text is dealt with. */
	#typed(text: string): readonly [InputPiece, number] {
		special.lastIndex = 0;
		const found = special.exec(text);
		if (found === null) {
			this.#held = specialBegun.exec(text)?.[0] ?? '';
			return [keys(text.slice(0, text.length - this.#held.length)), text.length];
		}

		if (found.index > 0) {
			return [keys(text.slice(0, found.index)), found.index];
		}

		const [sequence, final] = found;
		if (sequence === pasteStart) {
			this.#mode = 'paste';
			return [keys(sequence), sequence.length];
		}

		if (final === undefined && sequence.length === text.length) {
			this.#held = sequence;
		}

		return [{kind: 'mouse', text: final === undefined ? '' : sequence}, sequence.length];
	}

	#pasted(text: string): readonly [InputPiece, number] {
		const end = text.indexOf(pasteEnd);
		if (end !== -1) {
			this.#mode = 'keys';
			return [keys(text.slice(0, end + pasteEnd.length)), end + pasteEnd.length];
		}

		this.#held = endBegunIn(text);
		return [keys(text.slice(0, text.length - this.#held.length)), text.length];
	}
}

function keys(text: string): InputPiece {
	return {kind: 'keys', text};
}

/** As much of the end of a paste as a text ends with. */
function endBegunIn(text: string): string {
	for (let length = pasteEnd.length - 1; length > 0; length--) {
		if (text.endsWith(pasteEnd.slice(0, length))) {
			return pasteEnd.slice(0, length);
		}
	}

	return '';
}
