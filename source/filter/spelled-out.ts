import {parseFilter} from './parse.ts';
import {type SavedFilters, savedName} from './saved-name.ts';
import {filterText} from './term-text.ts';
import {tokens} from './tokens.ts';

/** A filter for somebody who has not the saved ones: `@orders, which is table:orders*`. The same where it names none. */
export function spelledOut(filter: string, saved: SavedFilters): string {
	const parsed = parseFilter(filter, saved);
	const isNamed = tokens(filter).some(({text}) => savedName(text) !== undefined);
	return isNamed && parsed.kind === 'filter'
		? `${filter}, which is ${filterText(parsed.clauses)}`
		: filter;
}
