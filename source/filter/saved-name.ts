import {nearestName} from './similar-names.ts';
import type {TermClause} from './term.ts';

/** Filters that were given names, as what they ask for. Names are in lower case; `@orders` in a filter means the one named `orders`. */
export type SavedFilters = ReadonlyMap<string, readonly TermClause[]>;

export const noSavedFilters: SavedFilters = new Map();

/** The name in a term such as `@orders` or `!@orders`, in lower case; undefined in another term. */
export function savedName(
	term: string,
): {readonly name: string; readonly sense: 'has' | 'has not'} | undefined {
	const [, sign, name] = /^([!-]?)@(.+)/s.exec(term) ?? [];
	return name === undefined
		? undefined
		: {name: name.toLowerCase(), sense: sign === '' ? 'has' : 'has not'};
}

/** What is wrong with a filter that means one that there is not. */
export function unknownName(name: string, saved: SavedFilters): string {
	if (saved.size === 0) {
		return `There is no saved filter @${name}; they are named under [filters] in the configuration file`;
	}

	const names = [...saved.keys()].map(known => `@${known}`);
	const nearest = nearestName(`@${name}`, names);
	return `There is no saved filter @${name}; ${nearest === undefined ? `there are ${names.join(', ')}` : `did you mean ${nearest}?`}`;
}
