import fc from 'fast-check';
import {expect, test} from 'vitest';
import {compileFilter} from '../../source/filter/compile.ts';
import {parseFilter} from '../../source/filter/parse.ts';
import {filterFields} from '../../source/filter/term.ts';
import {traits} from '../../source/filter/trait.ts';
import type {CallerVerdicts} from '../../source/store/caller-verdicts.ts';
import {EventStore} from '../../source/store/event-store.ts';
import {matches} from '../../source/store/matcher.ts';
import {rowTest} from '../../source/store/row-test.ts';
import {View} from '../../source/store/view.ts';
import {arrival} from '../fixtures/events.ts';
import {filterText, oddSubject} from '../fixtures/filter-texts.ts';
import {testThoroughly} from '../fixtures/fuzzing.ts';
import {naiveFilter} from '../fixtures/naive-filter.ts';

const verdicts: CallerVerdicts = {
	isKnown: (principal, application) => principal === 'jane' || application === 'orders',
	isNew: (_, application) => application === 'checkout-api',
};

const found = {some: 0, none: 0, all: 0, mistakes: 0};

const agreement = fc.property(
	filterText,
	fc.array(oddSubject, {minLength: 1, maxLength: 12}),
	(filter, subjects) => {
		const passes = naiveFilter(filter, verdicts);
		const parsed = parseFilter(filter);
		expect(parsed.kind).toBe(passes === undefined ? 'mistake' : 'filter');
		if (passes === undefined || parsed.kind === 'mistake') {
			found.mistakes++;
			return;
		}

		const expected = subjects.flatMap((subject, row) => (passes(subject) ? [row] : []));
		const share = expected.length / subjects.length;
		found[share === 0 ? 'none' : share === 1 ? 'all' : 'some']++;
		const matcher = compileFilter(parsed.clauses, verdicts);
		const store = new EventStore(1);
		for (const subject of subjects) store.append(arrival(subject));
		const view = new View(store, matcher, 'arrival');
		view.work(() => true);
		expect([...view.rows]).toEqual(expected);
		expect([...subjects.keys()].filter(rowTest(store, matcher))).toEqual(expected);
		const inNoStore = subjects.flatMap((subject, row) => (matches(matcher, subject) ? [row] : []));
		expect(inNoStore).toEqual(expected);
	},
);

testThoroughly(
	'every filter finds in a store, and in none, what asking each event by itself finds',
	2000,
	agreement,
	() => {
		const {some, none, all, mistakes} = found;
		expect(some).toBeGreaterThan((none + all + mistakes) / 6);
		expect(mistakes).toBeGreaterThan(0);
	},
);

test('each field and each trait finds some and leaves some', () => {
	const subjects = fc.sample(oddSubject, {numRuns: 600, seed: 1});
	const names = [...filterFields.map(field => `${field}:orders*`), ...traits.map(of => `is:${of}`)];
	for (const name of names.filter(text => text !== 'is:console')) {
		const passing = subjects.filter(naiveFilter(name, verdicts) ?? (() => false));
		expect(passing.length, name).toBeGreaterThan(3);
		expect(passing.length, name).toBeLessThan(597);
	}
});
