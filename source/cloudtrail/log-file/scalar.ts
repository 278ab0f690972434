const dot = 0x2e;
const minus = 0x2d;
const plus = 0x2b;
const zero = 0x30;
const nine = 0x39;

const trueWord = Buffer.from('true');
const falseWord = Buffer.from('false');
const nullWord = Buffer.from('null');

/** Whether the bytes are one JSON number, `true`, `false` or `null`. No regex: a number may have millions of digits. */
export function isScalar(bytes: Uint8Array, start: number, end: number): boolean {
	switch (bytes[start]) {
		case trueWord[0]:
			return isWord(bytes, start, end, trueWord);
		case falseWord[0]:
			return isWord(bytes, start, end, falseWord);
		case nullWord[0]:
			return isWord(bytes, start, end, nullWord);
		default:
			return isNumber(bytes, start, end);
	}
}

function isWord(bytes: Uint8Array, start: number, end: number, word: Uint8Array): boolean {
	let length = 0;
	while (length < word.length && bytes[start + length] === word[length]) {
		length++;
	}

	return length === word.length && end - start === length;
}

function isNumber(bytes: Uint8Array, start: number, end: number): boolean {
	const integer = bytes[start] === minus ? start + 1 : start;
	let position = endOfDigits(bytes, integer, end);
	const hasLeadingZero = bytes[integer] === zero && position > integer + 1;
	if (position === integer || hasLeadingZero) {
		return false;
	}

	if (position < end && bytes[position] === dot) {
		const fraction = position + 1;
		position = endOfDigits(bytes, fraction, end);
		if (position === fraction) {
			return false;
		}
	}

	if (position < end && isExponentMark(bytes[position])) {
		const sign = bytes[position + 1];
		const exponent = sign === plus || sign === minus ? position + 2 : position + 1;
		position = endOfDigits(bytes, exponent, end);
		if (position <= exponent) {
			return false;
		}
	}

	return position === end;
}

function endOfDigits(bytes: Uint8Array, from: number, end: number): number {
	let position = from;
	while (position < end && isDigit(bytes[position])) {
		position++;
	}

	return position;
}

function isDigit(byte: number | undefined): boolean {
	return byte !== undefined && byte >= zero && byte <= nine;
}

function isExponentMark(byte: number | undefined): boolean {
	return byte === 0x65 || byte === 0x45;
}
