import fc from 'fast-check';
import {expect, test} from 'vitest';
import {parseFilter} from '../../../source/filter/parse.ts';
import {serverFilter} from '../../../source/filter/pattern/server-filter.ts';
import {chipsText, filterChips} from '../../../source/ui/prompt/filter-chips.ts';
import {hostileText} from '../../fixtures/hostile.ts';
import {colors, expectExact, plain} from '../exact-line.ts';

/** The pattern that CloudWatch applies when it applies what it can. */
function patternOf(filter: string): string | undefined {
	const parsed = parseFilter(filter);
	return parsed.kind === 'filter' ? serverFilter(parsed.clauses)?.pattern : undefined;
}

function shown(filter: string, inForce: string | undefined, room = 100): string {
	return chipsText(filterChips(filter, inForce), room, plain).trimEnd();
}

const filter = 'table:orders  fuzzy error:* | event:Scan';

test('a term that CloudWatch applies now is marked', () => {
	expect(shown(filter, patternOf(filter))).toBe('↑table:orders fuzzy ↑error:* | ↑event:Scan');
	expect(shown(filter, undefined)).toBe('table:orders fuzzy error:* | event:Scan');
});

test('the pattern of another filter is not what applies this one', () => {
	expect(shown(filter, patternOf('table:orders'))).not.toContain('↑');
});

test('chips are cut at whole terms, and the rest is counted', () => {
	expect(shown(filter, undefined, 30)).toBe('table:orders fuzzy error:* +1');
	expect(shown(filter, undefined, 28)).toBe('table:orders fuzzy +2');
	expect(shown(filter, undefined, 12)).toBe('table:or… +3');
});

test('a filter without terms has none', () => {
	expect(filterChips('! |', undefined)).toEqual([]);
	expect(filterChips('nope:x', undefined)).toEqual([]);
});

test('are as wide as asked, to the column, whatever is typed', () => {
	fc.assert(
		fc.property(
			fc.array(hostileText, {maxLength: 6}),
			fc.integer({min: 0, max: 100}),
			(words, room) => {
				const chips = filterChips(words.join(' '), undefined);
				if (chips.length > 0) {
					expectExact(chipsText(chips, room, colors), room);
				}
			},
		),
	);
});
