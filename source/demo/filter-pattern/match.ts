import {conditionHolds} from './condition.ts';
import type {FilterPattern, Term} from './pattern.ts';

/** Whether the message of a log event is one that the pattern selects. Never throws. */
export function matches(pattern: FilterPattern, message: string): boolean {
	switch (pattern.kind) {
		case 'everything':
			return true;
		case 'terms':
			return termsMatch(pattern, message);
		case 'json': {
			const root = parseJson(message);
			return root !== undefined && conditionHolds(pattern.condition, root);
		}
	}
}

type Terms = Extract<FilterPattern, {readonly kind: 'terms'}>;

function termsMatch({required, excluded, optional}: Terms, message: string): boolean {
	if (required.length === 0 && excluded.length === 0) {
		return optional.some(term => message.includes(term));
	}
	return (
		required.every(term => contains(message, term)) &&
		!excluded.some(term => message.includes(term))
	);
}

function contains(message: string, term: Term): boolean {
	return typeof term === 'string' ? message.includes(term) : term.matches(message);
}

function parseJson(message: string): unknown {
	// Most of what is no JSON is seen at its first character, without the price of an exception.
	if (!/^\s*[{[]/.test(message)) return undefined;
	try {
		return JSON.parse(message);
	} catch {
		return undefined;
	}
}
