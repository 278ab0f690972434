/** One line of indented JSON; `key` is there where the line begins with one, quotes and colon included. */
export type JsonLine = {
	readonly depth: number;
	readonly key: string;
	readonly value: string;
};

const token = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g;

/**
Lays JSON text out in lines, an element each. Works on the text itself, so that numbers, doubled keys
and escapes stay as CloudTrail wrote them. The text must be valid JSON.
*/
export function jsonLines(text: string): readonly JsonLine[] {
	const lines: JsonLine[] = [];
	let depth = 0;
	let key = '';
	let value = '';
	let previous = '';
	const end = () => {
		if (key !== '' || value !== '') {
			lines.push({depth, key, value});
		}

		key = '';
		value = '';
	};

	for (const [part] of text.matchAll(token)) {
		if (part === '{' || part === '[') {
			value += part;
		} else if (part === '}' || part === ']') {
			if (previous !== '{' && previous !== '[') {
				end();
				depth--;
			}

			value += part;
		} else if (part === ',') {
			value += part;
			end();
		} else if (part === ':') {
			key = `${value}: `;
			value = '';
		} else {
			if (previous === '{' || previous === '[') {
				end();
				depth++;
			}

			value += part;
		}

		if ((part === '{' || part === '[') && (previous === '{' || previous === '[')) {
			// Opened directly inside another: the outer one gets a line of its own.
			value = value.slice(0, -1);
			end();
			depth++;
			value = part;
		}

		previous = part;
	}

	end();
	return lines;
}
