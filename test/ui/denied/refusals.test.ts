import fc from 'fast-check';
import {expect, test} from 'vitest';
import {EventStore} from '../../../source/store/event-store.ts';
import {blockLength} from '../../../source/store/record-texts.ts';
import {Refusals} from '../../../source/ui/denied/refusals.ts';
import {dataEvent} from '../../fixtures/data-event.ts';
import {arrivalOf, hostileRecord, hostileText} from '../../fixtures/hostile.ts';
import {explicitMessage, implicitMessage, refusedCall} from './refused.ts';

const always = () => true;

function storeOf(texts: readonly string[], keep = 1000): EventStore {
	const store = new EventStore(keep);
	for (const text of texts) {
		store.append(arrivalOf(text));
	}

	return store;
}

function read(store: EventStore, matches: (sequence: number) => boolean = always, before?: number) {
	const refusals = new Refusals(store, matches, before);
	refusals.work(always);
	return refusals;
}

test('counts refused calls alone, by who was refused what and why', () => {
	const at = (second: number) => ({eventTime: `2026-03-01T06:00:0${second}Z`});
	const refusals = read(
		storeOf([
			dataEvent(refusedCall(at(3))),
			dataEvent(),
			dataEvent(refusedCall(at(1))),
			dataEvent(refusedCall({...at(5), errorMessage: explicitMessage})),
			dataEvent({errorCode: 'ValidationException'}),
			'no record',
		]),
	);
	expect(refusals.progress).toBe(1);
	expect(refusals.all()).toMatchObject([
		{
			principal: 'report',
			event: 'Query',
			error: 'AccessDenied',
			denial: {reason: 'implicit deny', policy: 'identity-based policy'},
			message: implicitMessage,
			count: 2,
			first: Date.UTC(2026, 2, 1, 6, 0, 1),
			last: Date.UTC(2026, 2, 1, 6, 0, 3),
		},
		{denial: {reason: 'explicit deny', policy: 'service control policy'}, count: 1},
	]);
});

test('the text of rows that do not match is not read', () => {
	const store = storeOf([dataEvent(refusedCall()), dataEvent(refusedCall())]);
	expect(read(store, sequence => sequence === 1).all()).toMatchObject([{count: 1}]);
	expect(read(store, always, 1).all()).toMatchObject([{count: 1}]);
});

test('is read bit by bit, and goes on with what comes', () => {
	const store = storeOf(Array.from({length: 4}, () => dataEvent(refusedCall())));
	const refusals = new Refusals(store, always);
	expect(refusals.progress).toBe(0);
	refusals.work(() => false);
	expect(refusals.progress).toBe(0.25);
	refusals.work(always);
	expect(refusals.all()).toMatchObject([{count: 4}]);
	store.append(arrivalOf(dataEvent(refusedCall())));
	expect(refusals.progress).toBe(0.8);
	refusals.work(always);
	expect(refusals.all()).toMatchObject([{count: 5}]);
});

test('is the same as counting what is held anew, whatever came and left in between', () => {
	const second = (count: number) => new Date(1_772_346_000_000 + count * 1000).toISOString();
	fc.assert(
		fc.property(
			fc.array(fc.constantFrom('a', 'b', 'c', undefined), {minLength: 1, maxLength: 12}),
			fc.array(fc.integer({min: 1, max: 500}), {minLength: 1, maxLength: 4}),
			(who, batches) => {
				const store = new EventStore(1);
				const refusals = new Refusals(store, always);
				for (const batch of batches) {
					for (let count = 0; count < batch; count++) {
						const name = who[store.next % who.length];
						const call = {eventName: name, eventTime: second((store.next * 7) % 400)};
						store.append(arrivalOf(dataEvent(name === undefined ? {} : refusedCall(call))));
					}

					refusals.work(() => store.next % 3 !== 0);
				}

				refusals.work(always);
				const byKey = (one: Refusals) => new Map(one.all().map(item => [item.key, item]));
				expect(byKey(refusals)).toEqual(byKey(read(store)));
				expect(store.size).toBeLessThanOrEqual(2 * blockLength);
			},
		),
		{numRuns: 10},
	);
});

test('once released it follows no more', () => {
	const store = storeOf([dataEvent(refusedCall())], 1);
	const refusals = read(store);
	refusals.release();
	for (let count = 0; count < 2 * blockLength; count++) {
		store.append(arrivalOf(dataEvent()));
	}

	expect(refusals.all()).toMatchObject([{count: 1}]);
});

test('never throws, whatever a record holds', () => {
	fc.assert(
		fc.property(hostileText, text => {
			const record = {...JSON.parse(hostileRecord(text)), errorCode: 'AccessDenied'};
			expect(read(storeOf([JSON.stringify(record)])).all()).toHaveLength(1);
		}),
	);
});
