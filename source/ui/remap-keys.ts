import type {Binding, Place} from './binding.ts';
import {keyText} from './key-text.ts';
import {typedAction} from './prompt/typed-action.ts';
import {readKey} from './read-key.ts';

/** Why an action cannot have the keys that were wanted for it, in one sentence. */
export type KeyMistake = {readonly name: string; readonly sentence: string};

const keysThereAre =
	'there are characters such as F, ctrl-f, alt-f, and up, down, left, right, page-up, page-down, home, end, enter, esc, tab, shift-tab, space, backspace and delete.';

/** Leads out of everything, whatever else is changed. */
const alwaysQuits = 'ctrl-c';

/**
The keymap in which actions have the keys that are wanted for them in place of their own, no key where there is none.
No key may mean two things in one part of the screen, and where text is typed none may be a character.
@param wanted keys by the names of actions, as `readKey` reads them
*/
export function remapKeys(
	keymap: readonly Binding[],
	wanted: ReadonlyMap<string, readonly string[]>,
): {readonly keymap: readonly Binding[]; readonly mistakes: readonly KeyMistake[]} {
	const mistakes: KeyMistake[] = [];
	const keysOf = new Map<string, readonly string[]>();
	for (const [name, texts] of wanted) {
		const places = placesOf(keymap, name);
		const read = texts.map(text => readWanted(text, places));
		mistakes.push(
			...read.flatMap(key => (key.kind === 'mistake' ? [{name, sentence: key.sentence}] : [])),
		);
		keysOf.set(
			name,
			read.flatMap(key => (key.kind === 'key' ? [key.key] : [])),
		);
	}

	const remapped = keymap.flatMap((binding): readonly Binding[] => {
		const keys = binding.name === undefined ? undefined : keysOf.get(binding.name);
		if (keys === undefined) {
			return [binding];
		}

		const all = [...new Set([...keys, ...binding.keys.filter(key => key === alwaysQuits)])];
		return all.length === 0 ? [] : [{...binding, keys: all}];
	});
	return {keymap: remapped, mistakes: [...mistakes, ...clashes(remapped, keysOf)]};
}

function placesOf(keymap: readonly Binding[], name: string): readonly Place[] {
	return keymap.flatMap(binding => (binding.name === name ? binding.places : []));
}

type WantedKey =
	| {readonly kind: 'key'; readonly key: string}
	| {readonly kind: 'mistake'; readonly sentence: string};

function readWanted(text: string, places: readonly Place[]): WantedKey {
	const key = readKey(text);
	if (key === undefined) {
		return mistake(`“${text}” is no key; ${keysThereAre}`);
	}

	if (key === alwaysQuits) {
		return mistake('Ctrl-C quits, always.');
	}

	const isCharacter = [...key].length === 1 || key === 'space';
	return isCharacter && places.some(place => typedAction(place, text) !== undefined)
		? mistake(`${keyText(key)} is a character of what is typed there: give a key such as ctrl-f.`)
		: {kind: 'key', key};
}

function mistake(sentence: string): WantedKey {
	return {kind: 'mistake', sentence};
}

/** What a key of a changed action means besides, once for each two actions. */
function clashes(
	keymap: readonly Binding[],
	changed: ReadonlyMap<string, readonly string[]>,
): readonly KeyMistake[] {
	const mistakes = new Map<string, KeyMistake>();
	for (const [number, binding] of keymap.entries()) {
		for (const other of keymap.slice(number + 1)) {
			const key = binding.keys.find(one => other.keys.includes(one));
			const place = binding.places.find(one => other.places.includes(one));
			if (key === undefined || place === undefined) {
				continue;
			}

			// The one that was changed is told of; of two the later.
			const [told, beside] =
				other.name !== undefined && changed.has(other.name) ? [other, binding] : [binding, other];
			if (told.name !== undefined) {
				mistakes.set(`${told.name} ${beside.name ?? beside.description}`, {
					name: told.name,
					sentence: `${keyText(key)} is ${meaningOf(beside)} already ${placeTexts[place]}.`,
				});
			}
		}
	}

	return [...mistakes.values()];
}

function meaningOf({name, description}: Binding): string {
	return name ?? `“${description}”`;
}

const placeTexts: Readonly<Record<Place, string>> = {
	list: 'in the list',
	sidebar: 'in the counts',
	values: 'in the values of an event',
	record: 'in a record',
	search: 'where a word is looked for',
	group: 'in the groups',
	'group line': 'in a line of the groups',
	question: 'in a question',
	answer: 'in an answer',
	denied: 'in who is denied what',
	timeline: 'in the timeline',
	help: 'in the help',
	problems: 'in what happened',
	reading: 'in what CloudWatch sends',
	prompt: 'in the filter',
	'file name': 'in the name of a file',
	'existing file': 'where a file exists',
};
