import Fuse from 'fuse.js';
import {fuzzy} from './fuzzy.ts';

/** The names, at most three, that someone who typed `name` may have meant; closest first. */
export function similarNames(name: string, names: readonly string[]): readonly string[] {
	const longer = names.filter(candidate => candidate.startsWith(name));
	const alike = new Fuse(names, {ignoreLocation: true, threshold: 0.4}).search(name);
	return [...new Set([...longer, ...alike.map(({item}) => item)])].slice(0, 3);
}

/** The name that someone who typed `name` probably meant: one with two letters swapped is nearer than it looks. */
export function nearestName(name: string, names: readonly string[]): string | undefined {
	return names.find(fuzzy(name)) ?? similarNames(name, names)[0];
}
