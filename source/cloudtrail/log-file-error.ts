/** Where reading stopped. */
type Place = {
	/** 1-based. */
	readonly line: number;
	/** How many bytes of the log file stand before the place; of its uncompressed content when it is gzipped. */
	readonly byte: number;
	readonly content: 'as it is' | 'uncompressed';
};

/**
A log file that cannot be read on. `message` says what it does and where, without a subject:
`stops in the middle of a record at byte 10,240 (uncompressed)`.
*/
export class LogFileError extends Error {
	override readonly name = 'LogFileError';
	readonly reason: string;
	readonly line: number;
	readonly byte: number;

	constructor(reason: string, place: Place, options?: ErrorOptions) {
		super(`${reason} at ${placeText(place)}`, options);
		this.reason = reason;
		this.line = place.line;
		this.byte = place.byte;
	}
}

/** The line is left out on line 1: there a file of a single line needs the byte alone. */
function placeText({line, byte, content}: Place): string {
	const lineText = line > 1 ? `line ${line.toLocaleString('en-US')}, ` : '';
	const contentText = content === 'uncompressed' ? ' (uncompressed)' : '';
	return `${lineText}byte ${byte.toLocaleString('en-US')}${contentText}`;
}
