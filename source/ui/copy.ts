import {Buffer} from 'node:buffer';

/** What is written to a terminal so that it copies a text, or why it is not. */
export type Copy =
	| {readonly kind: 'sequence'; readonly sequence: string}
	| {readonly kind: 'refused'; readonly sentence: string};

/** In bytes of base64. Few terminals take more at once, and a longer one may be cut without a word. */
const longest = 100_000;

/**
The OSC 52 sequence that puts a text on the clipboard, also of the machine at the other end of an SSH connection
(XTerm Control Sequences). tmux passes it on where `set-clipboard` is on.
*/
export function copySequence(text: string): Copy {
	const encoded = Buffer.from(text, 'utf8').toString('base64');
	if (encoded.length > longest) {
		const size = Math.ceil(Buffer.byteLength(text) / 1000);
		return {
			kind: 'refused',
			sentence: `Not copied: ${size} KB is more than terminals take, which is about ${Math.floor((longest * 3) / 4000)} KB; copy a part of it, or get the record with --json.`,
		};
	}

	return {kind: 'sequence', sequence: `\u001B]52;c;${encoded}\u0007`};
}
