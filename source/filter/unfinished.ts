import {noSavedFilters, type SavedFilters, savedName} from './saved-name.ts';
import {tokens} from './tokens.ts';
import {traits} from './trait.ts';

const startedValue = /^(?!is:)[a-z]+:.*[^*,":\\]$/is;
const noValue = /^[!-]?[a-z]+:$/i;
const startedTrait = /^[!-]?is:(?:.*,)?([^,]+)$/is;

/**
A filter while it is typed, so that the view does not go empty between `table:` and `table:orders`: the value at its
end is taken for the beginning of one; a field that has none yet asks for nothing, and neither does the beginning of a
trait or of a saved filter's name.
*/
export function unfinished(text: string, saved: SavedFilters = noSavedFilters): string {
	const last = tokens(text).at(-1);
	if (last === undefined || last.end !== text.length) {
		return text;
	}

	if (noValue.test(last.text)) {
		return text.slice(0, last.start);
	}

	if (isStartedName(last.text, saved)) {
		return text.slice(0, last.start);
	}

	const [, word = ''] = startedTrait.exec(last.text) ?? [];
	if (isStartedTrait(word.toLowerCase())) {
		return unfinished(text.slice(0, -word.length), saved);
	}

	return startedValue.test(last.text) ? `${text}*` : text;
}

function isStartedTrait(word: string): boolean {
	return word !== '' && traits.some(trait => trait !== word && trait.startsWith(word));
}

function isStartedName(term: string, saved: SavedFilters): boolean {
	const name = savedName(term)?.name;
	return (
		name !== undefined &&
		!saved.has(name) &&
		[...saved.keys()].some(known => known.startsWith(name))
	);
}
