import {getEventListeners} from 'node:events';
import {expect, test} from 'vitest';
import {untilAborted} from '../../source/sources/until-aborted.ts';

test('gives what the work gives, and leaves no listener behind', async () => {
	const {signal} = new AbortController();
	expect(await untilAborted(Promise.resolve(7), signal)).toBe(7);
	await expect(untilAborted(Promise.reject(new Error('no')), signal)).rejects.toThrow('no');
	expect(getEventListeners(signal, 'abort')).toHaveLength(0);
});

test('rejects on abort although the work never ends', async () => {
	const controller = new AbortController();
	const work = untilAborted(new Promise(() => {}), controller.signal);
	controller.abort(new Error('enough'));
	await expect(work).rejects.toThrow('enough');
	await expect(untilAborted(new Promise(() => {}), controller.signal)).rejects.toThrow('enough');
});
