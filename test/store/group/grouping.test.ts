import fc from 'fast-check';
import {expect, test} from 'vitest';
import type {CloudTrailEvent, Target} from '../../../source/cloudtrail/event.ts';
import {type Arrival, EventStore} from '../../../source/store/event-store.ts';
import {fieldValues} from '../../../source/store/field.ts';
import {type Group, Grouping} from '../../../source/store/group/grouping.ts';
import {blockLength} from '../../../source/store/record-texts.ts';
import type {Facet} from '../../../source/store/view.ts';
import {arbitraryEvent, arrival, event, table} from '../../fixtures/events.ts';

const arbitraryArrivals = fc.array(
	fc
		.record({
			event: fc.option(arbitraryEvent, {nil: undefined, freq: 9}),
			receivedAt: fc.constant(0),
			origin: fc.constantFrom('live' as const, 'recovered' as const, 'history' as const),
		})
		.map(arrival),
	{minLength: 1, maxLength: 40},
);

const arbitraryFields = fc.constantFrom<readonly Facet[]>(
	['principal', 'app'],
	['table', 'index'],
	['error'],
	['event', 'region'],
	['target', 'principal'],
	['index'],
	['access', 'index', 'session'],
);

const arbitraryCondition = fc.constantFrom<(item: CloudTrailEvent | undefined) => boolean>(
	() => true,
	item => item?.name === 'Query',
	item => item?.errorCode !== '',
	item => item?.targets.some(({name}) => name === 'orders-1') === true,
);

/** The pattern over and over, with other names and later times as time goes by, so that what left does not come back. */
function repeated(pattern: readonly Arrival[], total: number): readonly Arrival[] {
	return Array.from({length: total}, (_, place) => {
		const item = pattern[place % pattern.length] ?? arrival({});
		const era = Math.floor(place / 300);
		const later = item.event && {
			...item.event,
			time: item.event.time === undefined ? undefined : item.event.time + era * 30_000,
			principal: `${item.event.principal}-${era}`,
			targets: item.event.targets.map(target => ({...target, name: `${target.name}-${era}`})),
		};
		return {...item, event: later, receivedAt: place};
	});
}

/** The distinct tuples of values of an event, `?` behind those whose index is not recorded. */
function tuplesOf({event: item}: Arrival, fields: readonly Facet[]): ReadonlySet<string> {
	const single = (field: Facet) =>
		(item === undefined ? undefined : fieldValues(item, field)[0]) ?? '';
	const about = (target: Target | undefined) => {
		const values = fields.map(field => {
			switch (field) {
				case 'target':
				case 'table':
					return target?.name ?? '';
				case 'index':
					return target?.kind === 'table' && target.index.state === 'named'
						? target.index.name
						: '';
				default:
					return single(field);
			}
		});
		return JSON.stringify([
			fields.includes('index') && target?.kind === 'table' ? target.index.state : '-',
			...values,
		]);
	};

	const asked = fields.some(field => ['target', 'table', 'index'].includes(field));
	const targets = asked
		? (item?.targets ?? []).filter(({kind}) => kind !== 'resource' || fields.includes('target'))
		: [];
	return new Set(targets.length === 0 ? [about(undefined)] : targets.map(about));
}

/** A few plain lines that do what a grouping does. */
function model(arrivals: readonly Arrival[], fields: readonly Facet[], since: number) {
	const groups = new Map<string, Omit<Group, 'values' | 'index'>>();
	for (const item of arrivals) {
		for (const key of tuplesOf(item, fields)) {
			const group = groups.get(key);
			const times = [group?.first, group?.last, item.event?.time].filter(
				time => time !== undefined,
			);
			const counts = (truth: boolean) => (truth ? 1 : 0);
			const {event: found, origin, receivedAt} = item;
			groups.set(key, {
				count: (group?.count ?? 0) + 1,
				reads: (group?.reads ?? 0) + counts(found?.access === 'read'),
				writes: (group?.writes ?? 0) + counts(found?.access === 'write'),
				errors: (group?.errors ?? 0) + counts((found?.errorCode ?? '') !== ''),
				recent: (group?.recent ?? 0) + counts(origin !== 'history' && receivedAt >= since),
				first: times.length === 0 ? undefined : Math.min(...times),
				last: times.length === 0 ? undefined : Math.max(...times),
			});
		}
	}

	return groups;
}

function keyOf({values, index}: Pick<Group, 'values' | 'index'>): string {
	return JSON.stringify([index ?? '-', ...values]);
}

test('agrees with a plain array under random appends, evictions, filters and fields', () => {
	fc.assert(
		fc.property(
			arbitraryArrivals,
			arbitraryFields,
			arbitraryCondition,
			fc.nat(1500),
			(pattern, fields, holds, total) => {
				const arrivals = repeated(pattern, total);
				const matches = (sequence: number) => holds(arrivals[sequence]?.event);
				const store = new EventStore(blockLength);
				const early = new Grouping(store, matches, fields);
				for (const item of arrivals) {
					store.append(item);
				}

				const late = new Grouping(store, matches, fields);
				const held = arrivals.slice(store.first).filter(item => holds(item.event));
				const since = total - 100;
				const expected = model(held, fields, since);
				for (const grouping of [early, late]) {
					const groups = grouping.groups(since);
					expect(
						new Map(groups.map(({values, index, ...sums}) => [keyOf({values, index}), sums])),
					).toEqual(expected);
					expect(groups).toHaveLength(expected.size);
					expect(grouping.events).toBe(held.length);
					expect(grouping.rows).toBe(groups.reduce((sum, {count}) => sum + count, 0));
					for (const group of groups) {
						expect(grouping.rowsOf(group)).toEqual(
							[...arrivals.keys()].filter(
								sequence =>
									sequence >= store.first &&
									matches(sequence) &&
									tuplesOf(arrivals[sequence] ?? arrival({}), fields).has(keyOf(group)),
							),
						);
					}
				}
			},
		),
		{numRuns: 100},
	);
});

test('a batch counts for each of its tables, and indexes stay with theirs', () => {
	const store = new EventStore(1000);
	const targets = [table('orders', 'by-email'), table('carts'), table('carts')];
	store.append(arrival({event: event({targets, access: 'read', time: 5000})}));
	const grouping = new Grouping(store, () => true, ['table', 'index']);
	expect(grouping.groups(0).map(({values, count}) => ({values, count}))).toEqual([
		{values: ['orders', 'by-email'], count: 1},
		{values: ['carts', ''], count: 1},
	]);
	expect([grouping.events, grouping.rows]).toEqual([1, 2]);
});

test('no index and an index that is not recorded are two groups where the index is asked for', () => {
	const store = new EventStore(1000);
	const silent: Target = {kind: 'table', name: 'orders', index: {state: 'not recorded'}};
	for (const target of [table('orders'), silent, silent]) {
		store.append(arrival({event: event({targets: [target]})}));
	}

	const both = new Grouping(store, () => true, ['table', 'index']);
	expect(both.groups(0).map(({values, index, count}) => ({values, index, count}))).toEqual([
		{values: ['orders', ''], index: 'none', count: 1},
		{values: ['orders', ''], index: 'not recorded', count: 2},
	]);
	const tables = new Grouping(store, () => true, ['table']);
	expect(tables.groups(0)).toMatchObject([{values: ['orders'], index: undefined, count: 3}]);
});

test('a released grouping no longer follows the store', () => {
	const store = new EventStore(1000);
	const grouping = new Grouping(store, () => true, ['event']);
	store.append(arrival({}));
	grouping.release();
	store.append(arrival({}));
	expect(grouping.events).toBe(1);
});
