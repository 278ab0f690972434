import type {Condition, Operator, Selector, Step, Value} from './pattern.ts';

type Comparison = Extract<Condition, {readonly kind: 'comparison'}>;

/**
Whether a condition holds for a parsed log event. Through a wildcard it holds when any of the selected
values fulfils it. Only strings and numbers are compared, so that `!=` holds for no missing field, null,
boolean, array or object.
*/
export function conditionHolds(condition: Condition, root: unknown): boolean {
	switch (condition.kind) {
		case 'and':
			return condition.conditions.every(each => conditionHolds(each, root));
		case 'or':
			return condition.conditions.some(each => conditionHolds(each, root));
		case 'IS NULL':
			return selectedSome(root, condition.selector, value => value === null);
		case 'IS TRUE':
			return selectedSome(root, condition.selector, value => value === true);
		case 'IS FALSE':
			return selectedSome(root, condition.selector, value => value === false);
		case 'NOT EXISTS':
			return !selectedSome(root, condition.selector, () => true);
		case 'comparison':
			return selectedSome(root, condition.selector, value => comparisonHolds(condition, value));
	}
}

function selectedSome(
	value: unknown,
	[step, ...rest]: Selector,
	test: (value: unknown) => boolean,
): boolean {
	if (step === undefined) return test(value);
	return children(value, step).some(child => selectedSome(child, rest, test));
}

function children(value: unknown, step: Step): readonly unknown[] {
	if (typeof value !== 'object' || value === null) return [];
	if (Array.isArray(value)) {
		if (step.kind === 'any element') return value;
		return step.kind === 'element' && step.index < value.length ? [value[step.index]] : [];
	}
	if (step.kind === 'any property') return Object.values(value);
	if (step.kind !== 'property') return [];
	const property = Object.getOwnPropertyDescriptor(value, step.name);
	return property === undefined ? [] : [property.value];
}

function comparisonHolds({operator, value}: Comparison, found: unknown): boolean {
	if (typeof found !== 'string' && typeof found !== 'number') return false;
	if (operator === '=') return isEqual(found, value);
	if (operator === '!=') return !isEqual(found, value);
	return (
		typeof found === 'number' && value.kind === 'number' && order(found, operator, value.number)
	);
}

function isEqual(found: string | number, value: Value): boolean {
	if (value.kind === 'regex') return value.regex.matches(String(found));
	if (value.kind === 'number' && typeof found === 'number') return found === value.number;
	return textMatches(String(found), value.text);
}

function order(found: number, operator: Operator, number: number): boolean {
	switch (operator) {
		case '<':
			return found < number;
		case '<=':
			return found <= number;
		case '>':
			return found > number;
		default:
			return found >= number;
	}
}

function textMatches(found: string, text: string): boolean {
	if (text === '*') return true;
	const anyBefore = text.startsWith('*');
	const anyAfter = text.endsWith('*');
	if (anyBefore && anyAfter) return found.includes(text.slice(1, -1));
	if (anyBefore) return found.endsWith(text.slice(1));
	if (anyAfter) return found.startsWith(text.slice(0, -1));
	return found === text;
}
