import {expect, test} from 'vitest';
import {fatesIn, scoreTable} from '../../mutation/score.ts';

const report = (...fates: readonly string[]) => ({
	files: {'source/a.ts': {mutants: fates.map(status => ({status}))}, 'source/b.ts': {mutants: []}},
});

test('a mutant that no test runs counts as one that no test finds', () => {
	const fates = fatesIn(report('Killed', 'Killed', 'Timeout', 'Survived', 'NoCoverage', 'Ignored'));
	expect(
		scoreTable([['store', fates]])
			.split('\n')
			.slice(2),
	).toEqual(['| store | 5 | 2 | 1 | 1 | 1 | 60.0 % |', '| all | 5 | 2 | 1 | 1 | 1 | 60.0 % |']);
});

test('all folders count by their mutants', () => {
	const table = scoreTable([
		['store', fatesIn(report('Killed', 'Killed', 'Killed'))],
		['filter', fatesIn(report('Survived'))],
		['filter/pattern', fatesIn(report())],
	]);
	expect(table.split('\n').slice(2)).toEqual([
		'| store | 3 | 3 | 0 | 0 | 0 | 100.0 % |',
		'| filter | 1 | 0 | 0 | 1 | 0 | 0.0 % |',
		'| filter/pattern | 0 | 0 | 0 | 0 | 0 | - |',
		'| all | 4 | 3 | 0 | 1 | 0 | 75.0 % |',
	]);
});
