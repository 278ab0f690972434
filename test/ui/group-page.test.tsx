import {afterEach, expect, test} from 'vitest';
import {roleIdentity} from '../fixtures/data-event.ts';
import {type AppOptions, keys, RenderedApp} from './render-app.tsx';
import {TestFeed} from './test-feed.ts';

const opened: RenderedApp[] = [];

afterEach(() => {
	for (const app of opened.splice(0)) {
		app.close();
	}
});

function start(options: AppOptions = {}) {
	const source = new TestFeed();
	const app = new RenderedApp(source, {rows: 24, ...options});
	opened.push(app);
	source.goLive();
	source.deliver(5, {userIdentity: roleIdentity('web', 'a')});
	source.deliver(2, {
		userIdentity: roleIdentity('toolbox', 'b'),
		eventName: 'Query',
		requestParameters: {tableName: 'orders', indexName: 'by-email'},
	});
	return {source, app};
}

test('b shows who is behind what matches, Enter their events, Esc leads back', async () => {
	const {app} = start();
	await app.untilShown('7 events');
	app.press('/', ...'index:by-email', keys.enter, 'b');
	await app.untilShown('Callers', 'in 1 group', 'orders ▸ by-email 2');
	expect(app.selected).toContain('toolbox');
	app.press(keys.enter);
	await app.untilShown('principal:toolbox', 'Esc goes back to the groups');
	app.press(keys.esc);
	await app.untilShown('in 1 group');
	await app.untilGone('principal:toolbox');
	expect(app.lines[1]).toContain('index:by-email');
	app.press(keys.esc);
	await app.untilShown('TABLE / INDEX');
});

test('m keeps the selected caller in the list, and the row stays selected', async () => {
	const {app, source} = start();
	await app.untilShown('7 events');
	app.press('b', 'j');
	await app.until('toolbox selected', () => app.selected.includes('toolbox'));
	app.press('m');
	await app.untilShown('Known from now on: toolbox', '1 unknown caller', '1 unknown\n');
	expect(app.selected).toContain('toolbox');
	expect(source.callers.known.isEmpty).toBe(false);
	app.press('m');
	await app.untilShown('No longer known: toolbox');
	await app.untilGone('1 unknown caller');
});

test('a line with a wildcard makes several callers known', async () => {
	const {app} = start();
	await app.untilShown('7 events');
	app.press('b');
	await app.untilShown('in 2 groups');
	app.press('M');
	await app.untilShown('Known web @ ');
	app.press('\u0015', ...'w* @ *');
	await app.untilShown('Known w* @ *');
	app.press(keys.enter);
	await app.untilShown('Known from now on: w* @ *', '1 unknown caller');
});

test('groups by the fields that are typed, and a filter is typed over the groups', async () => {
	const {app} = start();
	await app.untilShown('7 events');
	app.press('b', 'e');
	await app.untilShown('Group by principal,app');
	app.press('\u0015', ...'ev', keys.tab);
	await app.untilShown('Group by event');
	app.press(keys.enter);
	await app.untilShown('EVENT', 'in 2 groups');
	app.press('/', ...'is:write');
	await app.untilShown('No event held matches.');
	app.press(keys.esc);
	await app.untilShown('in 2 groups');
});

test('groups go on counting, and go with their page', async () => {
	const {app, source} = start();
	await app.untilShown('7 events');
	app.press('b');
	await app.untilShown('7 events held');
	source.now += 60_000;
	source.deliver(3, {userIdentity: roleIdentity('web', 'a')});
	await app.untilShown('10 events held');
	app.press('?');
	await app.untilShown('In the list');
	app.press(keys.esc);
	await app.untilShown('10 events held');
});
