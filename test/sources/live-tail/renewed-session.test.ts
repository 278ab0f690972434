import {expect, test, vi} from 'vitest';
import type {Update} from '../../../source/sources/source.ts';
import type {Tailing} from './tailing.ts';
import {TestTail} from './test-tail.ts';

const tail = new TestTail();
const renewal = {after: 200, retryAfter: 50};
const refused = {kind: 'error', name: 'LimitExceededException', status: 400} as const;

/** Reads on until so many sessions have begun. */
async function untilSessions(tailing: Tailing, lines: readonly string[], count: number) {
	const begun = () => lines.filter(line => /^session .* started$/.test(line)).length;
	while (begun() < count) await tailing.untilKind('records');
}

function numbers(updates: readonly Update[]): ReadonlySet<string> {
	return new Set(
		updates.flatMap(update =>
			update.kind === 'records' ? update.deliveries.map(({text}) => text) : [],
		),
	);
}

test('a session is followed by another before it ends, without a gap or a lost event', async () => {
	const lines: string[] = [];
	const tailing = await tail.startTailing({renewal, log: line => lines.push(line)});
	await tailing.untilKind('records');
	let appended = 0;
	const timer = setInterval(() => tail.append(`{"n":${appended++}}`), 3);
	await untilSessions(tailing, lines, 4);
	clearInterval(timer);
	while (numbers(tailing.seen).size < appended) await tailing.untilDeliveries();
	const states = tailing.seen.flatMap(update => (update.kind === 'state' ? update.state.kind : []));
	expect(states).toEqual(['connecting', 'live']);
	expect(tailing.seen.some(({kind}) => kind === 'gap')).toBe(false);
	// The last one may be followed at this moment.
	expect(tail.endpoint.openSessions).toBeLessThanOrEqual(2);
});

test('as long as no other can be had the session goes on, and it is tried again', async () => {
	const lines: string[] = [];
	const tailing = await tail.startTailing({renewal, log: line => lines.push(line)});
	await tailing.untilKind('records');
	tail.endpoint.fail('StartLiveTail', refused, 3);
	await untilSessions(tailing, lines, 2);
	expect(lines.filter(line => line.includes('gets old'))).toHaveLength(4);
	expect(tailing.seen.some(({kind}) => kind === 'gap')).toBe(false);
});

test('a session that breaks while no other has begun is a gap like any other', async () => {
	const lines: string[] = [];
	const tailing = await tail.startTailing({renewal, log: line => lines.push(line)});
	await tailing.untilKind('records');
	tail.endpoint.fail('StartLiveTail', {kind: 'headers only'});
	while (!lines.some(line => line.includes('gets old'))) await tailing.untilKind('records');
	tail.endpoint.breakSessions('reset');
	await tailing.untilState('live');
	await tailing.untilKind('gap');
	expect(tail.endpoint.openSessions).toBe(1);
});

test('one that breaks after the other has begun is no gap', async () => {
	const lines: string[] = [];
	const tailing = await tail.startTailing({
		renewal: {after: 100, retryAfter: 50},
		log: line => {
			lines.push(line);
			// The second has just begun, and has not delivered yet.
			if (lines.filter(text => text.endsWith(' started')).length === 2) breakFirst();
		},
	});
	const breakFirst = vi.fn().mockImplementationOnce(() => tail.endpoint.breakOldest('reset'));
	await untilSessions(tailing, lines, 3);
	expect(breakFirst).toHaveBeenCalled();
	expect(tailing.seen.some(({kind}) => kind === 'gap')).toBe(false);
});
