import {expect, test} from 'vitest';
import {following} from '../../../source/ui/list/list-place.ts';
import {reduce} from '../../../source/ui/reduce.ts';
import {initialState} from '../../../source/ui/screen-state.ts';
import {drawnOf, rowsOf} from '../drawn-screen.ts';

const drawn = drawnOf({
	rows: rowsOf(Array.from({length: 40}, (_, sequence) => sequence)),
	failed: sequence => sequence === 7 || sequence === 30,
});
const start = {...initialState('', 'arrival', 'local'), place: following};
const next = {kind: 'neighbour error', towards: 'next'} as const;
const previous = {kind: 'neighbour error', towards: 'previous'} as const;

test('goes from error to error, and stays in sight', () => {
	const first = reduce(start, previous, drawn);
	expect(first.place).toMatchObject({selected: 30});
	const second = reduce(first, previous, drawn);
	expect(second.place).toMatchObject({selected: 7, top: 7});
	expect(reduce(second, next, drawn).place).toMatchObject({selected: 30});
});

test('tells that there is none, and stays where it is', () => {
	const none = reduce(start, next, drawn);
	expect(none.place).toBe(following);
	expect(none.notice?.text).toBe('No call below this one failed.');
	expect(reduce(none, previous, drawn).notice).toBeUndefined();
});
