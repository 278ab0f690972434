import {expect, onTestFinished, test} from 'vitest';
import {toldTheme} from '../../../source/ui/theme.ts';
import {keys, RenderedApp} from '../render-app.tsx';
import {TestFeed} from '../test-feed.ts';

function start() {
	const source = new TestFeed();
	source.goLive();
	source.deliver(1, {eventName: 'First'});
	source.deliver(1, {eventName: 'Second', errorCode: 'AccessDenied'});
	source.deliver(1, {eventName: 'Third'});
	const app = new RenderedApp(source, {manner: 'told', theme: toldTheme(), rows: 60, columns: 120});
	onTestFinished(() => app.close());
	return {source, app};
}

/** All that was told, line by line. */
const told = (app: RenderedApp) => app.lines.filter(line => line !== '');

test('it begins with what there is, and how to go on', async () => {
	const {app} = start();
	await app.untilShown('q quits.');
	expect(told(app)).toEqual([
		expect.stringMatching(/^trailtail {2}aws-cloudtrail-logs.* live for 0s/),
		'press / to filter  by arrival  3 events',
		expect.stringMatching(/^06:22:00 Third {2}orders {2}role checkout-api/),
		expect.stringContaining('? the keys; q quits.'),
	]);
});

test('a key tells the row it selects, and what comes by itself tells nothing', async () => {
	const {source, app} = start();
	await app.untilShown('q quits.');
	const before = told(app).length;
	app.press(keys.up);
	await app.untilShown('Second  failed');
	source.deliver(50, {eventName: 'Later'});
	app.press(keys.up);
	await app.untilShown(' First ');
	const since = told(app).slice(before);
	expect(since).toHaveLength(2);
	expect(since[0]).toMatch(/^06:22:00 Second {2}failed {2}orders/);
	expect(since[1]).toMatch(/^06:22:00 First /);
});

test('a page is told whole, its rows one by one then', async () => {
	const {app} = start();
	await app.untilShown('q quits.');
	app.press(keys.up, keys.enter);
	await app.untilShown('Error  AccessDenied', 'Who  role checkout-api');
	await app.until('how much of it', text => /^1–\d+ of \d+$/m.test(text));
	const before = told(app).length;
	app.press(keys.down, keys.down);
	await app.untilShown('Session  task-77');
	await app.until('the row again', () => told(app).at(-1) === 'Session  task-77');
	expect(told(app).length - before).toBeLessThanOrEqual(2);
	app.press(keys.esc);
	await app.until('the list', () => told(app).at(-1)?.includes('Second') === true);
});

test('a filter is drawn while it is typed, and told when it is kept', async () => {
	const {app} = start();
	await app.untilShown('q quits.');
	app.press('/', 'event:Sec');
	await app.untilShown('Filter: event:Sec');
	const before = told(app).length;
	app.press('ond');
	await app.untilShown('Filter: event:Second');
	expect(told(app)).toHaveLength(before);
	app.press(keys.enter);
	await app.untilShown('/ event:Second  by arrival  1 of 3');
	expect(app.text).not.toContain('Filter: ');
	expect(told(app).at(-1)).toMatch(/ Second {2}failed /);
});

test('counts and callers are told row by row', async () => {
	const {app} = start();
	await app.untilShown('q quits.');
	app.press(keys.tab);
	await app.untilShown('1 EVENTS  held  per s', 'Third  1');
	app.press(keys.down);
	await app.until('the second value', () => told(app).at(-1)?.startsWith('Second  1') === true);
	app.press(keys.esc);
	await app.until('the list', () => told(app).at(-1)?.includes('Third') === true);
	app.press('b');
	await app.untilShown('CALLS (largest first)');
	expect(app.text).not.toMatch(/[━─│✖▾]/);
});

test('what a key came to is told', async () => {
	const {app} = start();
	await app.untilShown('q quits.');
	app.press('a');
	await app.untilShown('Alerts are on');
});
