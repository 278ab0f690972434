/** Membership of the 128 ASCII characters, and of all others together. */
export type CharacterSet = {readonly ascii: Uint8Array; readonly others: boolean};

function setOf(contains: (code: number) => boolean, others: boolean): CharacterSet {
	return {ascii: Uint8Array.from({length: 128}, (_, code) => (contains(code) ? 1 : 0)), others};
}

export function charactersBetween(first: string, last: string): CharacterSet {
	return setOf(code => code >= first.charCodeAt(0) && code <= last.charCodeAt(0), false);
}

export function oneCharacter(character: string): CharacterSet {
	return charactersBetween(character, character);
}

export function union(sets: readonly CharacterSet[]): CharacterSet {
	return setOf(
		code => sets.some(set => set.ascii[code] === 1),
		sets.some(set => set.others),
	);
}

export function inverse(set: CharacterSet): CharacterSet {
	return setOf(code => set.ascii[code] === 0, !set.others);
}

export const anyCharacter: CharacterSet = inverse(union([oneCharacter('\n'), oneCharacter('\r')]));

const digit = charactersBetween('0', '9');
const space = union([charactersBetween('\t', '\r'), oneCharacter(' ')]);
const word = union([
	charactersBetween('a', 'z'),
	charactersBetween('A', 'Z'),
	digit,
	oneCharacter('_'),
]);

/** `\d`, `\s`, `\w` and their opposites, by the letter. */
export const classes: ReadonlyMap<string, CharacterSet> = new Map([
	['d', digit],
	['D', inverse(digit)],
	['s', space],
	['S', inverse(space)],
	['w', word],
	['W', inverse(word)],
]);
