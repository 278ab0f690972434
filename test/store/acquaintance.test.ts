import {expect, test} from 'vitest';
import {Acquaintance} from '../../source/store/acquaintance.ts';
import {noVerdicts, verdictsOf} from '../../source/store/caller-verdicts.ts';
import {event} from '../fixtures/events.ts';

const minute = 60_000;

test('without history callers are new after a quarter of an hour', () => {
	const acquaintance = new Acquaintance('tailing', 1000);
	acquaintance.followHistory(undefined, 2000);
	expect(acquaintance.newSince).toBe(1000 + 15 * minute);
});

test('nobody is new while the history is read, and everybody else afterwards', () => {
	const acquaintance = new Acquaintance('tailing', 0);
	acquaintance.followHistory({done: 0.5}, 1000);
	expect(acquaintance.newSince).toBe(Number.POSITIVE_INFINITY);
	acquaintance.followHistory({done: 1}, 2000);
	acquaintance.followHistory({done: 1}, 3000);
	expect(acquaintance.newSince).toBe(2000);
});

test('a history that is skipped is over', () => {
	const acquaintance = new Acquaintance('tailing', 0);
	acquaintance.followHistory({done: 0.5}, 1000);
	acquaintance.followHistory(undefined, 2000);
	expect(acquaintance.newSince).toBe(2000);
});

test('in files nobody is new', () => {
	expect(new Acquaintance('reading files', 0).newSince).toBe(Number.POSITIVE_INFINITY);
});

test('verdicts follow the moment from which on callers are new', () => {
	const acquaintance = new Acquaintance('tailing', 0);
	const {isNew} = verdictsOf(
		{isKnown: () => false},
		acquaintance.ledger,
		() => acquaintance.newSince,
	);
	const take = (principal: string, receivedAt: number) =>
		acquaintance.ledger.take({event: event({principal}), origin: 'live', receivedAt});
	const {application} = event({});
	take('early', 1000);
	acquaintance.followHistory({done: 0}, 1000);
	take('while it is read', 1500);
	expect(isNew('while it is read', application)).toBe(false);
	acquaintance.followHistory({done: 1}, 2000);
	take('late', 2000);
	expect(
		['early', 'while it is read', 'late', 'nobody'].map(who => isNew(who, application)),
	).toEqual([false, false, true, false]);
});

test('without a list and a history nobody is known, and nobody is new', () => {
	expect([noVerdicts.isKnown('a', 'b'), noVerdicts.isNew('a', 'b')]).toEqual([false, false]);
});
