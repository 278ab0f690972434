import {afterEach, test} from 'vitest';
import {keys, RenderedApp} from '../render-app.tsx';
import {TestFeed} from '../test-feed.ts';
import {refusedCall} from './refused.ts';

const opened: RenderedApp[] = [];

afterEach(() => {
	for (const app of opened.splice(0)) {
		app.close();
	}
});

function start(filter = '') {
	const source = new TestFeed();
	const app = new RenderedApp(source, {rows: 30, filter});
	opened.push(app);
	return {source, app};
}

test('D tells who is denied what, goes on counting, and leads to the calls and back', async () => {
	const {source, app} = start();
	source.deliver(3);
	source.deliver(2, refusedCall());
	await app.untilShown('5 events');
	app.press('D');
	await app.untilShown('Denied: 2 calls held', 'no identity-based policy', 'Message');
	source.deliver(1, refusedCall());
	await app.untilShown('Denied: 3 calls held');
	app.press(keys.enter);
	await app.untilShown('/ error:AccessDenied event:Query principal:report', '3 of 6');
	app.press(keys.esc);
	await app.untilShown('Denied: 3 calls held', 'press / to filter');
	app.press(keys.esc);
	await app.untilGone('Denied:');
});

test('only what the filter lets through', async () => {
	const {source, app} = start('principal:jane');
	source.deliver(2, refusedCall());
	await app.untilShown('0 of 2');
	app.press('D');
	await app.untilShown('No call held that matches was denied.');
});
