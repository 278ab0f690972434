import {tokens} from './tokens.ts';

const startedValue = /^(?!is:)[a-z]+:.*[^*,":\\]$/is;
const noValue = /^[!-]?[a-z]+:$/i;

/**
A filter while it is typed, so that the view does not go empty between `table:` and `table:orders`: the value at its
end is taken for the beginning of one, and a field that has none yet asks for nothing.
*/
export function unfinished(text: string): string {
	const last = tokens(text).at(-1);
	if (last === undefined || last.end !== text.length) {
		return text;
	}

	if (noValue.test(last.text)) {
		return text.slice(0, last.start);
	}

	return startedValue.test(last.text) ? `${text}*` : text;
}
