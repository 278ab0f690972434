import {tokens} from './tokens.ts';
import {closeQuotes} from './value-pattern.ts';

/** A filter that asks for one thing more. A quote or an OR left open at its end is closed first. */
export function addTerm(filter: string, term: string): string {
	const terms = tokens(filter).map(({text}) => closeQuotes(text));
	while (terms.at(-1) === '|') {
		terms.pop();
	}

	const isThere = terms.some(
		(other, place) => other === term && terms[place - 1] !== '|' && terms[place + 1] !== '|',
	);
	return (isThere ? terms : [...terms, term]).join(' ');
}
