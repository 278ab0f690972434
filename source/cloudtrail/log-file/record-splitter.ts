import {LogFileError} from '../log-file-error.ts';
import {isWhiteSpace, newline, openBrace, openBracket} from './byte.ts';
import {ByteWindow} from './byte-window.ts';
import {DocumentReader, type Element} from './document-reader.ts';
import {EnvelopeKeySearch} from './envelope-key.ts';
import {type LogRecord, recordWithin, toLogRecord} from './log-record.ts';
import {endsInBrace, startsAfresh} from './object-line.ts';
import {withoutWhiteSpace} from './white-space.ts';

/** `line end`: a document is over, and is a line of its own if nothing follows it. `plain line`: known to be no JSON. */
type Reading = 'line start' | 'document' | 'line end' | 'plain line';

/** CloudTrail's own limit is far below: what holds no end within 64 MiB is no log file. */
const largestRecord = 64 * 1024 * 1024;
const byteOrderMark = Buffer.from('\uFEFF');

/**
Splits the bytes of a log file, in chunks cut anywhere, into its records.

A line, or a document of several lines, is held from its start until it is known what it is; of an envelope, one element.
What looked like a document and turns out to be no JSON is read again, line by line, up to where it went wrong:
each byte is looked at a bounded number of times, whatever the input.
*/
export class RecordSplitter {
	readonly #content: 'as it is' | 'uncompressed';
	readonly #window = new ByteWindow();
	readonly #envelopeKeys = new EnvelopeKeySearch(this.#window);
	readonly #document = new DocumentReader(this.#window, element => this.#takeElement(element));
	#records: LogRecord[] = [];
	#reading: Reading = 'line start';
	/** Place in the stream of the next byte to look at. */
	#position = 0;
	/** Place of the first byte that is held, and the number of the line it is on. */
	#heldFrom = 0;
	#line = 1;
	/** Before this place each line stands for itself: together they were no JSON. */
	#singleLinesUntil = 0;

	constructor(content: 'as it is' | 'uncompressed') {
		this.#content = content;
	}

	/** The records found since the last call. */
	take(): readonly LogRecord[] {
		const records = this.#records;
		this.#records = [];
		return records;
	}

	/** Reads a chunk, which may be reused afterwards. Throws `LogFileError`; what was found before it can still be taken. */
	push(chunk: Uint8Array): void {
		this.#window.append(chunk, this.#heldFrom);
		this.#envelopeKeys.restart();
		this.#read();
		if (this.#isTooLong() && this.#isUndecided()) {
			this.#readAsLines();
			this.#read();
		}

		if (this.#isTooLong()) {
			throw this.failure('holds no whole record within 64 MiB');
		}
	}

	/** The stream is complete. Throws `LogFileError` when an envelope is not. */
	end(): void {
		this.#settle();
		if (this.#reading === 'document') {
			const where = this.#document.isInElement ? 'a record' : 'a list of records';
			throw this.failure(`stops in the middle of ${where}`);
		}

		if (this.#reading !== 'line start' || this.#position < this.#window.end) {
			this.#takeLine(this.#window.end);
		}
	}

	/** The stream cannot be read on: what is not complete is left out. */
	cut(): void {
		this.#settle();
		if (this.#reading === 'line end') {
			this.#takeLine(this.#window.end);
		}
	}

	/** An error at the place that reading has come to. */
	failure(reason: string, options?: ErrorOptions): LogFileError {
		const newlines = this.#reading === 'document' ? this.#document.newlines : 0;
		const line = this.#line + newlines;
		const byte = Math.min(this.#position, this.#window.end);
		return new LogFileError(reason, {line, byte, content: this.#content}, options);
	}

	#read(): void {
		while (this.#position < this.#window.end && this.#step()) {
			// Goes on until bytes are missing.
		}
	}

	#step(): boolean {
		switch (this.#reading) {
			case 'line start':
				return this.#readLineStart();
			case 'document':
				return this.#readDocument();
			case 'line end':
				return this.#readLineEnd();
			case 'plain line':
				return this.#readPlainLine();
		}
	}

	/** Nothing more will come, so what is still undecided is lines. */
	#settle(): void {
		if (this.#isUndecided()) {
			this.#singleLinesUntil = Number.POSITIVE_INFINITY;
			this.#readAgain();
			this.#read();
		}
	}

	#isUndecided(): boolean {
		return this.#reading === 'document' && !this.#document.isEnvelope;
	}

	#isTooLong(): boolean {
		return this.#window.end - this.#heldFrom > largestRecord;
	}

	/** Finds the first byte of the next line that is not blank, and with it what the line may be. */
	#readLineStart(): boolean {
		for (;;) {
			const {bytes, base} = this.#window;
			let index = this.#position - base;
			while (isWhiteSpace(bytes[index])) {
				index++;
				if (bytes[index - 1] === newline) {
					this.#passLine(base + index);
				}
			}

			this.#position = base + index;
			const byte = bytes[index];
			if (byte === byteOrderMark[0]) {
				const start = bytes.subarray(index, index + byteOrderMark.length);
				if (start.equals(byteOrderMark)) {
					this.#position += byteOrderMark.length;
					continue;
				}

				if (start.equals(byteOrderMark.subarray(0, start.length))) {
					return false;
				}
			}

			if (byte === undefined) {
				return false;
			}

			if (byte !== openBrace || !this.#takeObjectLine(index)) {
				this.#beginReading(byte);
				return true;
			}
		}
	}

	#beginReading(byte: number): void {
		if (byte !== openBrace && byte !== openBracket) {
			this.#reading = 'plain line';
			return;
		}

		this.#reading = 'document';
		this.#document.begin(this.#position, this.#documentLimit());
	}

	#documentLimit(): number {
		if (this.#position >= this.#singleLinesUntil) {
			return Number.POSITIVE_INFINITY;
		}

		const {bytes, base, end} = this.#window;
		const lineEnd = bytes.indexOf(newline, this.#position - base);
		return lineEnd === -1 ? end : base + lineEnd;
	}

	/** The short way for the lines of an ordinary line file. */
	#takeObjectLine(index: number): boolean {
		const {bytes, base} = this.#window;
		const lineEnd = bytes.indexOf(newline, index);
		const mustEndHere = this.#position < this.#singleLinesUntil;
		const isOwnLine =
			lineEnd !== -1 &&
			endsInBrace(bytes, lineEnd) &&
			(mustEndHere || startsAfresh(bytes, lineEnd + 1)) &&
			!this.#envelopeKeys.mayFind(this.#position, base + lineEnd);
		if (isOwnLine) {
			this.#takeLine(base + lineEnd);
		}

		return isOwnLine;
	}

	#readDocument(): boolean {
		const document = this.#document;
		const result = document.read();
		this.#position = document.position;
		if (document.isEnvelope) {
			this.#heldFrom = document.heldFrom;
		}

		switch (result) {
			case 'more':
				return false;
			case 'broken':
				if (document.isEnvelope) {
					throw this.failure('has broken JSON');
				}

				this.#readAsLines();
				return true;
			case 'record':
				if (document.newlines === 0) {
					this.#reading = 'line end';
					return true;
				}

				this.#records.push(this.#compactRecord(document.start, document.position));
				this.#leaveDocument();
				return true;
			case 'envelope':
				this.#leaveDocument();
				return true;
		}
	}

	/** What follows a document on its last line is read as if a line began there. */
	#leaveDocument(): void {
		this.#line += this.#document.newlines;
		this.#heldFrom = this.#position;
		this.#reading = 'line start';
	}

	/** What was taken for a document is none: its lines stand for themselves, and the one that it broke in may begin another. */
	#readAsLines(): void {
		const {bytes, base} = this.#window;
		const lineStart = base + bytes.lastIndexOf(newline, this.#position - 1 - base) + 1;
		if (lineStart <= this.#heldFrom) {
			this.#reading = 'plain line';
			return;
		}

		this.#singleLinesUntil = lineStart;
		this.#readAgain();
	}

	#readAgain(): void {
		this.#position = this.#heldFrom;
		this.#reading = 'line start';
	}

	#readLineEnd(): boolean {
		const {bytes, base} = this.#window;
		let index = this.#position - base;
		while (isWhiteSpace(bytes[index]) && bytes[index] !== newline) {
			index++;
		}

		this.#position = base + index;
		// Finds the end of the line at once unless something else follows.
		this.#reading = index < bytes.length ? 'plain line' : 'line end';
		return index < bytes.length;
	}

	#readPlainLine(): boolean {
		const {bytes, base, end} = this.#window;
		const lineEnd = bytes.indexOf(newline, this.#position - base);
		if (lineEnd === -1) {
			this.#position = end;
			return false;
		}

		this.#takeLine(base + lineEnd);
		return true;
	}

	#takeLine(end: number): void {
		this.#records.push(this.#record(this.#heldFrom, end));
		this.#passLine(end + 1);
		this.#reading = 'line start';
	}

	#passLine(nextLine: number): void {
		this.#position = nextLine;
		this.#heldFrom = nextLine;
		this.#line++;
	}

	#takeElement({start, end, spaced, key}: Element): void {
		const record = spaced ? this.#compactRecord(start, end) : this.#record(start, end);
		this.#records.push(key === 'Events' ? recordWithin(record) : record);
	}

	#record(start: number, end: number): LogRecord {
		const {bytes, base} = this.#window;
		return toLogRecord(bytes, start - base, end - base);
	}

	#compactRecord(start: number, end: number): LogRecord {
		const {bytes, base} = this.#window;
		const tokens = withoutWhiteSpace(bytes.subarray(start - base, end - base));
		return toLogRecord(tokens, 0, tokens.length);
	}
}
