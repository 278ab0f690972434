import {expect, test} from 'vitest';
import {EventStore} from '../../../source/store/event-store.ts';
import {candidateLines} from '../../../source/ui/prompt/candidate-lines.ts';
import {candidatesFrom} from '../../../source/ui/prompt/candidates.ts';
import {lineOf} from '../../../source/ui/prompt/line-editor.ts';
import {initialState, type Prompt} from '../../../source/ui/screen-state.ts';
import {arrival, event, table} from '../../fixtures/events.ts';
import {hostilePieces} from '../../fixtures/hostile.ts';
import {colors, everyWidth, expectAllExact, plain} from '../exact-line.ts';

function storeOf(tables: readonly (readonly string[])[], keep = 1000): EventStore {
	const store = new EventStore(keep);
	for (const names of tables) {
		store.append(arrival({event: event({name: 'Query', targets: names.map(name => table(name))})}));
	}

	return store;
}

const {place, overlay} = initialState('', 'arrival', 'local');

function promptOf(text: string, filter = '', fields: Partial<Prompt> = {}): Prompt {
	const line = lineOf(text);
	const before = {filter, place, overlay};
	return {line, typed: line, before, recalled: undefined, chosen: undefined, ...fields};
}

const tables = [['orders'], ['orders', 'carts'], ['orders'], ['order lines']];

test('are the values of the events held, with how many have them', () => {
	const candidates = candidatesFrom(storeOf(tables))(promptOf('table:or'), 10);
	expect(candidates.map(({text, count}) => [text, count])).toEqual([
		['orders', 3],
		['"order lines"', 1],
	]);
});

test('are six at most, and no more than there is room for', () => {
	const many = candidatesFrom(storeOf(Array.from({length: 20}, (_, place) => [`t${place}`])));
	expect([100, 3, 0, -1].map(room => many(promptOf('table:t'), room).length)).toEqual([6, 3, 0, 0]);
});

test('stay while a prompt is open, whatever arrives, and are counted anew in the next', () => {
	const store = storeOf(tables);
	const candidatesOf = candidatesFrom(store);
	const prompt = promptOf('table:');
	const first = candidatesOf(prompt, 6);
	store.append(arrival({event: event({targets: [table('new')]})}));
	expect(candidatesOf(prompt, 6)).toBe(first);
	const typed = {...prompt, typed: lineOf('table:n'), line: lineOf('table:n')};
	expect(candidatesOf(typed, 6).map(({text}) => text)).not.toContain('new');
	expect(candidatesOf(promptOf('table:n'), 6).map(({text}) => text)).toContain('new');
});

test('are none for a filter that was there already, an earlier one, or no prompt', () => {
	const candidatesOf = candidatesFrom(storeOf(tables));
	expect(candidatesOf(promptOf('table:or', 'table:or'), 6)).toEqual([]);
	expect(candidatesOf(promptOf('table:or', '', {recalled: 0}), 6)).toEqual([]);
	expect(candidatesOf(undefined, 6)).toEqual([]);
	expect(candidatesOf(promptOf('', ''), 6)).not.toEqual([]);
});

test('values that have left are no candidates', () => {
	const store = storeOf([['oldest'], ...Array.from({length: 2000}, () => ['orders'])], 1);
	const texts = candidatesFrom(store)(promptOf('table:o'), 6).map(({text}) => text);
	expect(texts).toEqual(['orders']);
});

test('begin where the filter does, the chosen one is marked', () => {
	const candidates = candidatesFrom(storeOf(tables))(promptOf('table:or'), 6);
	expect(candidateLines(candidates, 1, 40, plain).map(line => line.trimEnd())).toEqual([
		'   orders                3',
		'>  "order lines"         1',
	]);
});

test('are as wide as asked, to the column, whatever they hold', () => {
	const candidates = candidatesFrom(storeOf([hostilePieces]))(promptOf('table:'), 6);
	expect(candidates).toHaveLength(6);
	for (const width of everyWidth) {
		expectAllExact(candidateLines(candidates, 2, width, colors), width);
	}
});
