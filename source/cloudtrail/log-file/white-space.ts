import {backslash, isWhiteSpace, quote} from './byte.ts';

/** JSON text without the white space between its tokens; strings and numbers stay as they are written. */
export function withoutWhiteSpace(json: Buffer): Buffer {
	const tokens = Buffer.allocUnsafe(json.length);
	let length = 0;
	let inString = false;
	for (let index = 0; index < json.length; index++) {
		const byte = json[index] ?? 0;
		if (!inString && isWhiteSpace(byte)) {
			continue;
		}

		tokens[length++] = byte;
		if (byte === quote) {
			inString = !inString;
		} else if (inString && byte === backslash && index + 1 < json.length) {
			index++;
			tokens[length++] = json[index] ?? 0;
		}
	}

	return tokens.subarray(0, length);
}
