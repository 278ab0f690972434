import {Failure} from '../../failure.ts';
import {nearestName} from '../../filter/similar-names.ts';
import {usualKeymap} from '../../ui/keymap.ts';
import {settings} from './setting.ts';

/** The keys that are wanted for an action, as written. Throws a `Failure` for an action that there is not. */
export function keyTexts(name: string, value: unknown): readonly string[] {
	const names = [...new Set(usualKeymap.flatMap(binding => binding.name ?? []))];
	if (!names.includes(name)) {
		throw new Failure(2, unknownAction(name, names));
	}

	const list: unknown = typeof value === 'string' ? [value] : value;
	if (!Array.isArray(list) || !list.every(item => typeof item === 'string')) {
		throw new Failure(2, `keys.${name} wants a key in quotes, or a list such as ["f", "ctrl-f"].`);
	}

	return list;
}

function unknownAction(name: string, names: readonly string[]): string {
	if (settings.has(name)) {
		return `there is no action ${name}: as a setting it stands above the line [keys].`;
	}

	const nearest = nearestName(name, names);
	return `there is no action ${name}; ${nearest === undefined ? 'the help of the screen (?) names them.' : `did you mean ${nearest}?`}`;
}
