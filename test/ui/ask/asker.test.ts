import {expect, test, vi} from 'vitest';
import {Failure} from '../../../source/failure.ts';
import type {Ask} from '../../../source/ui/ask/ask.ts';
import {callersPage} from '../../../source/ui/group/groupings.ts';
import {lineOf} from '../../../source/ui/prompt/line-editor.ts';
import {patience} from '../../fixtures/patience.ts';
import {counted, idleAsker, ScriptedEngine} from './engines.ts';

const question: Ask = {kind: 'question', line: lineOf('2h'), openedAt: 7_200_000, scrolled: 0};

function answerTo(filter: string): Ask {
	const {fields} = callersPage;
	return {
		kind: 'answer',
		request: {filter, fields, period: '2h', to: 7_200_000},
		before: callersPage,
	};
}

async function ready() {
	const engine = new ScriptedEngine();
	const asker = idleAsker(engine.offered);
	asker.carryOut(question);
	expect(asker.readiness).toEqual({kind: 'opening'});
	await vi.waitFor(() => expect(asker.readiness).toMatchObject({kind: 'ready'}), patience);
	return {engine, asker};
}

test('a request runs once, and its answer grows', async () => {
	const {engine, asker} = await ready();
	const ask = answerTo('event:Query');
	asker.carryOut(ask);
	asker.carryOut(ask);
	engine.tell({kind: 'progress', scannedBytes: 10, matched: 3});
	await vi.waitFor(
		() => expect(asker.answer).toMatchObject({scannedBytes: 10, matched: 3}),
		patience,
	);
	expect(asker.answer.counted).toBeUndefined();
	engine.tell(counted('complete', {values: ['web', 'java'], count: 3}), 'end');
	await vi.waitFor(() => expect(asker.answer.counted).toMatchObject({calls: 3}), patience);
	expect(engine.asked).toHaveLength(1);
	expect(engine.asked[0]).toMatchObject({from: 0, to: 7_200_000, fields: ['principal', 'app']});
	expect(asker.lastScanned).toBe(10);
	expect(engine.stopped).toBe(0);
});

test.each([
	['another request', answerTo('event:Scan'), 2],
	['none', undefined, 1],
])('%s stops the one before, and its answer is gone', async (_, next, asked) => {
	const {engine, asker} = await ready();
	asker.carryOut(answerTo('event:Query'));
	engine.tell(counted('partial', {values: ['web', 'java'], count: 3}));
	await vi.waitFor(() => expect(asker.answer.counted).toBeDefined(), patience);
	asker.carryOut(next);
	expect(asker.answer.counted).toBeUndefined();
	await vi.waitFor(() => expect(engine.stopped).toBe(1), patience);
	expect(engine.asked).toHaveLength(asked);
	await asker.end();
	expect(engine.running).toBe(0);
});

test('the end of the screen waits until the query is stopped', async () => {
	const {engine, asker} = await ready();
	asker.carryOut(answerTo(''));
	await vi.waitFor(() => expect(engine.running).toBe(1), patience);
	await asker.end();
	expect(engine).toMatchObject({running: 0, stopped: 1});
});

test('what fails is said in its sentence', async () => {
	const {engine, asker} = await ready();
	asker.carryOut(answerTo(''));
	engine.tell(new Failure(3, 'No permission.'));
	await vi.waitFor(() => expect(asker.answer.failure).toBe('No permission.'), patience);
});

test('an opening that failed is tried again with the next question, one that succeeded is not', async () => {
	const engine = new ScriptedEngine();
	engine.opening = Promise.reject(new Failure(3, 'There is no such table.'));
	const asker = idleAsker(engine.offered);
	asker.carryOut(question);
	await vi.waitFor(() => expect(asker.readiness).toMatchObject({kind: 'failed'}), patience);
	asker.carryOut(question);
	expect(engine.opened).toBe(1);
	engine.opening = Promise.resolve();
	asker.carryOut({...question, openedAt: 7_300_000});
	await vi.waitFor(() => expect(asker.readiness).toMatchObject({kind: 'ready'}), patience);
	asker.carryOut({...question, openedAt: 7_400_000});
	expect(engine.opened).toBe(2);
});
