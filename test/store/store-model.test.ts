import fc from 'fast-check';
import type {CloudTrailEvent} from '../../source/cloudtrail/event.ts';
import {blockLength} from '../../source/store/record-texts.ts';
import type {Facet, Order} from '../../source/store/view.ts';
import {anyCharacter} from '../fixtures/any-character.ts';
import {arbitraryEvent, arrival} from '../fixtures/events.ts';
import {testThoroughly} from '../fixtures/fuzzing.ts';
import {BothStores} from './both-stores.ts';

/** Something that is done to both stores. */
type Operation = {readonly name: string; readonly run: (stores: BothStores) => void};

const oddId = fc.constantFrom(
	...['6C1C1F5E-0000-4000-8000-00000000000A', '6c1c1f5e-0000-4000-8000-00000000000a'],
	...['6c1c1f5e00004000800000000000000a', '6c1c1f5e-0000-4000-8000-00000000000', '*', '__proto__'],
	...['i'.repeat(300), '漢', '"', '00000000-0000-0000-0000-000000000000'],
);

const oddTime = fc.constantFrom(-8.64e15, -1000, 0, 1, 8.64e15, undefined);

const event: fc.Arbitrary<CloudTrailEvent> = fc
	.tuple(
		arbitraryEvent,
		fc.option(oddId, {nil: undefined}),
		fc.option(fc.record({time: oddTime}), {nil: undefined, freq: 9}),
	)
	.map(([usual, id, odd]) => ({
		...usual,
		...(id !== undefined && {id}),
		...(odd !== undefined && odd),
	}));

const text = fc.oneof(
	{weight: 6, arbitrary: fc.constantFrom('{"a":"Two Words"}', '{"a":"two"}', '', 'İ two', '\n')},
	{weight: 3, arbitrary: fc.string({unit: anyCharacter, maxLength: 8})},
	{weight: 1, arbitrary: fc.nat(3000).map(length => `${'é'.repeat(length)} words`)},
);

const subject = fc
	.record({
		event: fc.option(event, {nil: undefined, freq: 9}),
		text,
		deliveredAt: fc.option(fc.nat(60_000), {nil: undefined}),
		origin: fc.constantFrom('live', 'history', 'recovered', 'file'),
	})
	.map(arrival);

/** With names of an era, so that what left does not always come back. */
function ofEra(era: number, {event: own, ...rest}: ReturnType<typeof arrival>) {
	return {
		...rest,
		event: own && {
			...own,
			time:
				own.time === undefined ? undefined : own.time + (Math.abs(own.time) < 1e6 ? era * 1e5 : 0),
			principal: `${own.principal}${era}`,
			session: own.session && `${own.session}${era}`,
			targets: own.targets.map(target => ({...target, name: `${target.name}${era}`})),
		},
	};
}

const append = fc
	.record({
		subjects: fc.array(subject, {minLength: 1, maxLength: 6}),
		times: fc.oneof(fc.nat(8), fc.nat(blockLength * 3)),
		era: fc.nat(9),
	})
	.map(({subjects, times, era}): Operation => {
		const arrivals = subjects.map(own => ofEra(era, own));
		return {
			name: `append ${times} of ${JSON.stringify(arrivals)}`,
			run: stores => {
				for (let place = 0; place < times; place++) {
					stores.append(arrivals[place % arrivals.length] ?? arrival({}));
				}
			},
		};
	});

const filter = fc.constantFrom(
	...['', 'orders', '!orders', 'table:orders*', 'index:by-*', '!index:*', 'error:*', 'type:Root'],
	...['event:Query,Scan !principal:etl-*', 'table:orders1 | index:by-status event:Query'],
	...['id:not-a-uuid', 'id:6c1c1f5e-0000-4000-8000-00000000000A', 'id:*a', '!id:6c*', 'id:*'],
	...['region:eu-* | app:boto3', 'is:write,error', 'is:recovered | is:console', 'is:denied'],
	...[
		'is:unknown',
		'!is:known is:new',
		'is:known | event:Scan',
		'!is:new',
		'^Kun',
		"'arch",
		'api2$',
	],
	...['"two words"', '!"two"', '"WORDS" event:Query', 'event:Query | "two"', 'is:recovered "w"'],
);

const open = fc
	.tuple(
		filter,
		fc.constantFrom<Order>('arrival', 'time'),
		fc.constantFrom('following', 'following', 'paused'),
	)
	.map(
		([asked, order, pause]): Operation => ({
			name: `open “${asked}” by ${order}, ${pause}`,
			run: stores => stores.open(asked, order, pause),
		}),
	);

const fields = fc.constantFrom<(readonly Facet[])[]>(
	['principal', 'app'],
	['table', 'index'],
	['error'],
	['event', 'region'],
	['target', 'principal'],
	['index'],
	['access', 'index', 'session'],
	['console', 'ip'],
);

const group = fc.tuple(fc.nat(2), fields).map(
	([place, by]): Operation => ({
		name: `group view ${place} by ${by.join(',')}`,
		run: stores => stores.group(place, by),
	}),
);

const work = fc.tuple(fc.nat(2), fc.integer({min: 1, max: 3})).map(
	([place, blocks]): Operation => ({
		name: `look at ${blocks} more blocks for view ${place}`,
		run: stores => stores.work(place, blocks),
	}),
);

const know = fc.subarray(['jane', 'checkout-api1', 'etl-nightly', '-']).map(
	(callers): Operation => ({
		name: `know ${callers.join(', ')}`,
		run: stores => stores.know(callers),
	}),
);

const close = fc
	.nat(2)
	.map((place): Operation => ({name: `close view ${place}`, run: stores => stores.close(place)}));

const operation = fc.oneof(
	{weight: 9, arbitrary: append},
	{weight: 5, arbitrary: open},
	{weight: 4, arbitrary: group},
	{weight: 2, arbitrary: work},
	{weight: 1, arbitrary: know},
	{weight: 1, arbitrary: close},
);

/** A counterexample is told by what was done. */
function told(operations: readonly Operation[]) {
	return Object.assign(operations, {
		[fc.toStringMethod]: () => operations.map(({name}) => `\n  ${name}`).join(''),
	});
}

testThoroughly(
	'a store and all that follows it tell what a plain array tells, whatever is done to it',
	40,
	fc.property(
		fc.constantFrom(1, 1, 1, 300),
		fc.array(operation, {maxLength: 16, size: 'max'}).map(told),
		(keep, operations) => {
			const stores = new BothStores(keep);
			for (const {run} of operations) {
				run(stores);
				stores.compare();
			}
		},
	),
);
