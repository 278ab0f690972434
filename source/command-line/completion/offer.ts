import {filterFields} from '../../filter/term.ts';
import {traits} from '../../filter/trait.ts';
import {words} from '../manual/usage.ts';
import {type NamedOption, namedOptions} from '../named-options.ts';

/** What is before the first semicolon: one line of a list at Tab has no room for more. */
export function briefly(text: string): string {
	return text.split(';')[0] ?? '';
}

/** Words that stand for themselves, as shells offer them. */
export const offeredWords = words.map(([word, text]) => ({word, text: briefly(text)}));

/** The words, as a pattern of shells. */
export const wordPattern = offeredWords.map(({word}) => word).join('|');

/** What begins a term of a filter. */
export const termStarts: readonly string[] = [...filterFields, 'is'].map(field => `${field}:`);

export const offeredTraits: readonly string[] = traits;

/** `--count-by`, and `-f` before it where there is one. */
export function typedForms({name, shortFlag}: NamedOption): readonly string[] {
	return [...(shortFlag === undefined ? [] : [`-${shortFlag}`]), `--${name}`];
}

/** The options that doctor goes by, and the others. */
export const doctorOptions = namedOptions.filter(({doctor}) => doctor === 'takes');
export const otherOptions = namedOptions.filter(({doctor}) => doctor !== 'takes');
