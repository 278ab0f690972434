import {meaningOf, type Trait} from '../trait.ts';
import {fieldTest, type JsonTest} from './field-test.ts';

type Sense = 'has' | 'has not';

/** One of the traits, or none of them; undefined when some can only be seen by trailtail. */
export function traitTest(traits: readonly Trait[], sense: Sense): JsonTest | undefined {
	const tests = traits.map(trait => oneTrait(trait, sense)).filter(test => test !== undefined);
	if (tests.length < traits.length) {
		return undefined;
	}

	return {
		condition: tests.map(({condition}) => `(${condition})`).join(sense === 'has' ? ' || ' : ' && '),
		regexes: tests.reduce((sum, test) => sum + test.regexes, 0),
		exact: tests.every(({exact}) => exact),
	};
}

function oneTrait(trait: Trait, sense: Sense): JsonTest | undefined {
	const meaning = meaningOf(trait);
	if (meaning.kind !== 'field') {
		return undefined;
	}

	switch (meaning.field) {
		case 'access':
			return {condition: accessCondition(trait, sense), regexes: 0, exact: false};
		case 'console':
			return sense === 'has' ? {condition: consoleCondition, regexes: 0, exact: false} : undefined;
		default:
			return fieldTest(meaning.field, meaning.patterns, sense);
	}
}

/**
Refuses only what `readOnly` says to be the opposite, unless it is PartiQL, where the statements decide. It is true,
false or one of these as text; without it the operation decides, where that is known.
*/
function accessCondition(trait: Trait, sense: Sense): string {
	const opposite = (trait === 'read') === (sense === 'has') ? 'false' : 'true';
	const same = opposite === 'false' ? 'TRUE' : 'FALSE';
	return [
		`$.readOnly IS ${same}`,
		`$.readOnly != "${opposite}"`,
		'$.readOnly NOT EXISTS',
		'$.readOnly IS NULL',
		'$.eventName = "*ExecuteStatement"',
		'$.eventName = "ExecuteTransaction"',
	].join(' || ');
}

/** Signed in to the console, or a user agent that has what those of the console have. */
const consoleCondition = [
	'$.sessionCredentialFromConsole IS TRUE',
	'$.sessionCredentialFromConsole = "true"',
	...['Mozilla/', 'console.a', 'signin.amazonaws.', 'Console'].map(
		part => `$.userAgent = "*${part}*"`,
	),
].join(' || ');
