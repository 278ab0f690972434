import type {FieldSelector} from './selectors.ts';

/** `sometimes`: it depends on what is not known here. */
export type Truth = 'yes' | 'no' | 'sometimes';

/** The value of a field: known whole, or as far as its beginning, which may be `''`. */
export type FieldValue =
	| {readonly known: 'whole'; readonly text: string}
	| {readonly known: 'beginning'; readonly text: string};

/**
Whether a value passes a field selector: one of the operators that include has to match, where there are any, and none of
those that exclude may (CloudTrail User Guide, "How CloudTrail evaluates multiple conditions for a field").
*/
export function fieldMatch(selector: FieldSelector, value: FieldValue): Truth {
	const included = [
		...selector.equals.map(text => equals(value, text)),
		...selector.startsWith.map(text => startsWith(value, text)),
		...selector.endsWith.map(text => endsWith(value, text)),
	];
	const excluded = [
		...selector.notEquals.map(text => equals(value, text)),
		...selector.notStartsWith.map(text => startsWith(value, text)),
		...selector.notEndsWith.map(text => endsWith(value, text)),
	];
	return both(included.length === 0 ? 'yes' : either(included), not(either(excluded)));
}

/** Whether one of them holds. */
export function either(truths: readonly Truth[]): Truth {
	if (truths.includes('yes')) {
		return 'yes';
	}

	return truths.includes('sometimes') ? 'sometimes' : 'no';
}

/** Whether all of them hold. */
export function all(truths: readonly Truth[]): Truth {
	return truths.reduce(both, 'yes');
}

function both(one: Truth, other: Truth): Truth {
	if (one === 'no' || other === 'no') {
		return 'no';
	}

	return one === 'yes' ? other : one;
}

function not(truth: Truth): Truth {
	switch (truth) {
		case 'yes':
			return 'no';
		case 'no':
			return 'yes';
		case 'sometimes':
			return 'sometimes';
	}
}

function equals(value: FieldValue, text: string): Truth {
	if (value.known === 'whole') {
		return value.text === text ? 'yes' : 'no';
	}

	return text.startsWith(value.text) ? 'sometimes' : 'no';
}

function startsWith(value: FieldValue, text: string): Truth {
	if (value.text.startsWith(text)) {
		return 'yes';
	}

	return value.known === 'beginning' && text.startsWith(value.text) ? 'sometimes' : 'no';
}

function endsWith(value: FieldValue, text: string): Truth {
	if (value.known === 'beginning') {
		return text === '' ? 'yes' : 'sometimes';
	}

	return value.text.endsWith(text) ? 'yes' : 'no';
}
