import {afterEach, expect, test} from 'vitest';
import {keys, RenderedApp} from '../render-app.tsx';
import {TestFeed} from '../test-feed.ts';

const opened: RenderedApp[] = [];

afterEach(() => {
	for (const app of opened.splice(0)) {
		app.close();
	}
});

test('a line below the list, and T opens the page, which leads to a moment and back', async () => {
	const source = new TestFeed();
	const app = new RenderedApp(source, {rows: 30});
	opened.push(app);
	for (const second of [30, 10, 20]) {
		source.deliver(1, {eventName: `Call${second}`, eventTime: `2026-03-01T06:00:${second}Z`});
	}

	await app.untilShown('3 events', ' per 1 s', '06:00–06:00 UTC');
	app.press('T');
	await app.untilShown('Timeline: 3 events, bars of 1 s', '06:00:30–06:00:31 UTC   reads 1');
	app.press(...Array<string>(10).fill(keys.left));
	await app.untilShown('06:00:20–06:00:21 UTC   reads 1');
	app.press(keys.enter);
	await app.until('the moment selected', () => app.selected.includes('Call20'));
	expect(app.lines[1]).toContain('by time');
	app.press(keys.esc);
	await app.untilShown('06:00:20–06:00:21 UTC   reads 1');
});

test('a low terminal has no line for it', async () => {
	const source = new TestFeed();
	const app = new RenderedApp(source, {rows: 23});
	opened.push(app);
	source.deliver(1);
	await app.untilShown('1 events');
	expect(app.text).not.toContain(' per 1 s');
});
