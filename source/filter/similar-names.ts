import Fuse from 'fuse.js';

/** The names, at most three, that someone who typed `name` may have meant; closest first. */
export function similarNames(name: string, names: readonly string[]): readonly string[] {
	const longer = names.filter(candidate => candidate.startsWith(name));
	const alike = new Fuse(names, {ignoreLocation: true, threshold: 0.4, includeScore: true}).search(
		name,
	);
	return [...new Set([...longer, ...alike.map(({item}) => item)])].slice(0, 3);
}
