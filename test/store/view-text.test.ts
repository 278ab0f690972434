import fc from 'fast-check';
import {expect, test} from 'vitest';
import {matcherOf} from '../../source/filter/compile.ts';
import {type Arrival, EventStore} from '../../source/store/event-store.ts';
import {matches} from '../../source/store/matcher.ts';
import {blockLength} from '../../source/store/record-texts.ts';
import {type Order, View} from '../../source/store/view.ts';
import {arbitraryArrival, arrival} from '../fixtures/events.ts';
import {storeOf} from './store-of.ts';

/** Time for so many blocks. */
function blocks(count: number): () => boolean {
	let left = count;
	return () => --left > 0;
}

const step = fc.oneof(
	fc.record({append: fc.integer({min: 1, max: 600})}),
	fc.record({work: fc.integer({min: 1, max: 3})}),
);

const filter = fc.constantFrom(
	'"two words"',
	'!"two"',
	'"WORDS" event:Query',
	'event:Query | "two words"',
	'"two" "words" !error:*',
	'is:recovered "w"',
);

test('shows what a plain array of the rows looked at has, whatever comes and goes meanwhile', () => {
	fc.assert(
		fc.property(
			fc.array(arbitraryArrival, {minLength: 1, maxLength: 30}),
			fc.nat(1200),
			fc.array(step, {maxLength: 8}),
			filter.map(text => matcherOf(text)),
			fc.constantFrom<Order>('arrival', 'time'),
			fc.option(fc.nat(1500), {nil: Number.POSITIVE_INFINITY}),
			(pattern, already, steps, matcher, order, before) => {
				const store = new EventStore(3 * blockLength);
				const arrivals: Arrival[] = [];
				const append = (count: number) => {
					for (let number = 0; number < count; number++) {
						const item = pattern[arrivals.length % pattern.length] ?? arrival({});
						arrivals.push(item);
						store.append(item);
					}
				};

				append(already);
				const view = new View(store, matcher, order, before);
				view.counts('event');

				const expectAgreement = () => {
					const lookedFrom = Math.round(store.next - view.progress * store.size);
					const rows = [...arrivals.keys()].filter(
						sequence =>
							sequence >= lookedFrom && matches(matcher, arrivals[sequence] ?? arrival({})),
					);
					const shown = rows.filter(sequence => sequence < before);
					if (order === 'time') {
						shown.sort((a, b) => store.sortTime(a) - store.sortTime(b) || a - b);
					}

					expect(shown.map((_, position) => view.sequenceAt(position))).toEqual(shown);
					expect([view.size, view.waiting]).toEqual([shown.length, rows.length - shown.length]);
					const names = shown.map(sequence => arrivals[sequence]?.event?.name ?? '');
					expect(Object.fromEntries(view.counts('event').map(of => [of.value, of.count]))).toEqual(
						Object.fromEntries(
							[...new Set(names)]
								.filter(name => name !== '')
								.map(name => [name, names.filter(other => other === name).length]),
						),
					);
				};

				expectAgreement();
				for (const each of steps) {
					if ('append' in each) {
						append(each.append);
					} else {
						view.work(blocks(each.work));
					}

					expectAgreement();
				}

				view.work(() => true);
				expect(view.progress).toBe(1);
				expectAgreement();
			},
		),
		{numRuns: 150},
	);
});

test('newest rows are found first', () => {
	const store = storeOf(5 * blockLength, number => ({text: number % 100 === 0 ? 'x' : 'y'}));
	const view = new View(store, matcherOf('"x"'), 'arrival');
	expect([view.progress, view.size]).toEqual([0, 0]);
	view.work(() => false);
	expect(view.progress).toBeCloseTo(1 / 5);
	expect(view.sequenceAt(0)).toBe(1100);
	view.work(() => false);
	expect(view.sequenceAt(0)).toBe(800);
});

test('without a question for text a view is whole at once', () => {
	const store = storeOf(600, () => ({}));
	const view = new View(store, matcherOf('!orders'), 'arrival');
	expect([view.progress, view.size]).toEqual([1, 600]);
	expect(new View(new EventStore(10), matcherOf('"a"'), 'arrival').progress).toBe(1);
});
