/** Keys of objects, and places in lists. */
type Path = readonly (string | number)[];

/** How an object is read of which only some members are wanted. */
type Members = {
	readonly wanted: ReadonlyMap<string, Members | 'all'>;
	/**
	Passes the members before the next that is wanted. Takes the key of that, if there is one, and its value if that is
	a string that stands for itself, as most are.
	*/
	readonly toNext: RegExp;
};

/** Characters. No record that CloudTrail writes has more; what has is left to JSON.parse. */
const longest = 256 * 1024;

/** Containers within each other that are passed. Each makes the pattern twice as long, and few records need more. */
const deepest = 5;

const space = '[ \\t\\n\\r]*';
const plain = '[^"\\\\\\x00-\\x1f]*';
const string = `"${plain}(?:\\\\(?:["\\\\/bfnrt]|u[\\da-fA-F]{4})${plain})*"`;
const scalar = `${string}|-?(?:0|[1-9]\\d*)(?:\\.\\d+)?(?:[eE][+-]?\\d+)?|true|false|null`;
const colon = `${space}:${space}`;
const afterMember = `${space}(?:,${space}(?=")|(?=\\}))`;
const afterElement = `${space}(?:,${space}(?!\\])|(?=\\]))`;
const value = valuePattern(deepest);

const atObject = new RegExp(`${space}\\{${space}`, 'y');
const atObjectEnd = new RegExp(`\\}${space}`, 'y');
const atValue = new RegExp(value, 'y');
const atAfterMember = new RegExp(afterMember, 'y');

/**
Reads JSON text for what some paths lead to. The rest is checked and passed, in a fraction of the time in which
JSON.parse makes values of it. What is not understood is left to JSON.parse: what is no JSON, and what is unusual,
such as escapes in keys or great depth.

The patterns are the grammar of JSON (RFC 8259). No token can be cut short and be followed by what must follow it, so
there is one way to match a text, and one that does not match is given up in as few steps as it took to get there.
*/
export class WantedPaths {
	readonly #members: Members;

	constructor(paths: readonly Path[]) {
		this.#members = membersOf(paths);
	}

	/** The value that JSON.parse gives, with all that the paths lead to and maybe more. Throws as JSON.parse does. */
	read(text: string): unknown {
		const reading = {text, place: 0};
		const object = text.length > longest ? undefined : readObject(reading, this.#members);
		return object === undefined || reading.place < text.length ? JSON.parse(text) : object;
	}
}

function valuePattern(depth: number): string {
	if (depth === 0) {
		return `(?:${scalar})`;
	}

	const inner = valuePattern(depth - 1);
	const object = `\\{${space}(?:${string}${colon}${inner}${afterMember})*\\}`;
	const array = `\\[${space}(?:${inner}${afterElement})*\\]`;
	return `(?:${scalar}|${object}|${array})`;
}

function membersOf(paths: readonly Path[]): Members {
	const rests = new Map<string, Path[]>();
	for (const [key, ...rest] of paths) {
		const name = String(key);
		rests.set(name, [...(rests.get(name) ?? []), rest]);
	}

	const keys = [...rests.keys()].map(asPattern).join('|');
	const other = `"(?!(?:${keys})")${plain}"${colon}${value}${afterMember}`;
	return {
		wanted: new Map([...rests].map(([key, ofKey]) => [key, memberOf(ofKey)])),
		toNext: new RegExp(`(?:${other})*(?:"(${keys})"${colon}(?:"(${plain})"${afterMember})?)?`, 'y'),
	};
}

/** A list is wanted as a whole whatever is wanted of it. */
function memberOf(paths: readonly Path[]): Members | 'all' {
	return paths.every(([step]) => typeof step === 'string') ? membersOf(paths) : 'all';
}

function asPattern(text: string): string {
	return text.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&');
}

/** Where reading has come to. */
type Reading = {readonly text: string; place: number};

/** The object at the place, which moves behind it. Undefined when it is not understood; then the place means nothing. */
function readObject(reading: Reading, {wanted, toNext}: Members): object | undefined {
	if (!pass(reading, atObject)) {
		return undefined;
	}

	const object: Record<string, unknown> = {};
	for (;;) {
		toNext.lastIndex = reading.place;
		const next = toNext.exec(reading.text);
		const key = next?.[1];
		reading.place = toNext.lastIndex;
		if (key === undefined) {
			return pass(reading, atObjectEnd) ? object : undefined;
		}

		const member = next?.[2] ?? readMember(reading, wanted.get(key) ?? 'all');
		// To assign a prototype makes no member.
		if (member === undefined || key === '__proto__') {
			return undefined;
		}

		object[key] = member;
	}
}

function readMember(reading: Reading, wanted: Members | 'all'): unknown {
	const member =
		wanted !== 'all' && reading.text[reading.place] === '{'
			? readObject(reading, wanted)
			: readValue(reading);
	return pass(reading, atAfterMember) ? member : undefined;
}

function readValue(reading: Reading): unknown {
	const start = reading.place;
	return pass(reading, atValue) ? JSON.parse(reading.text.slice(start, reading.place)) : undefined;
}

function pass(reading: Reading, pattern: RegExp): boolean {
	pattern.lastIndex = reading.place;
	const isThere = pattern.test(reading.text);
	reading.place = pattern.lastIndex;
	return isThere;
}
