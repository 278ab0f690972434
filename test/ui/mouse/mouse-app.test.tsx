import {describe, expect, onTestFinished, test} from 'vitest';
import {type AppOptions, keys, RenderedApp} from '../render-app.tsx';
import {TestFeed} from '../test-feed.ts';

const query = {requestParameters: {tableName: 'orders', indexName: 'by-email'}};
const refused = {
	eventName: 'Scan',
	errorCode: 'AccessDenied',
	errorMessage: 'User: x is not authorized to perform: dynamodb:Scan on resource: orders',
};

function start(options: AppOptions = {}) {
	const source = new TestFeed();
	const app = new RenderedApp(source, options);
	onTestFinished(() => app.close());
	source.goLive();
	return {source, app};
}

/** Events that tell their number, 40 of them. */
async function many(options: AppOptions = {}) {
	const {source, app} = start(options);
	for (let number = 1; number <= 40; number++) {
		source.deliver(1, {eventName: `Call${number.toString().padStart(3, '0')}`});
	}

	await app.untilShown('40 events', 'Call040');
	return {source, app};
}

/** Where a text is on the screen, in cells. */
function placeOf(app: RenderedApp, text: string): readonly [column: number, row: number] {
	const row = app.lines.findIndex(line => line.includes(text));
	if (row === -1) {
		throw new Error(`“${text}” is not on the screen:\n${app.text}`);
	}

	return [app.lines[row]?.indexOf(text) ?? 0, row];
}

const clickOn = (app: RenderedApp, text: string) => app.press(keys.click(...placeOf(app, text)));
const names = (app: RenderedApp) => [...app.text.matchAll(/Call\d{3}/g)].map(([name]) => name);

describe('in the list', () => {
	test('a click selects the row under it and stops following, another one opens it', async () => {
		const {source, app} = await many();
		clickOn(app, 'Call030');
		await app.until('Call030 selected', () => app.selected.includes('Call030'));
		const before = names(app)[0];
		source.deliver(3, query);
		await app.untilShown('43 events');
		expect(names(app)[0]).toBe(before);
		clickOn(app, 'Call030');
		await app.untilShown('>Call030  orders', 'Esc back');
	});

	test('the event that was on the screen is meant, not one that came since', async () => {
		const {source, app} = await many();
		const [column, row] = placeOf(app, 'Call035');
		source.deliver(3, query);
		app.press(keys.click(column, row));
		await app.until('Call035 selected', () => app.selected.includes('Call035'));
	});

	test('the wheel scrolls three rows, the selected one staying while it is in sight', async () => {
		const {app} = await many({rows: 20});
		const shown = names(app);
		app.press(keys.wheel('up', 10, 8));
		await app.untilShown('Call022');
		expect(names(app)).toHaveLength(shown.length);
		await app.untilShown('3 below ↓');
		expect(app.selected).toContain('Call037');
		app.press(keys.wheel('up', 10, 8), keys.wheel('up', 10, 8));
		await app.untilShown('9 below ↓');
		app.press(...Array.from({length: 20}, () => keys.wheel('up', 10, 8)));
		await app.untilShown('Call001');
		app.press(...Array.from({length: 20}, () => keys.wheel('down', 10, 8)));
		await app.untilShown('Call040');
	});

	test('the wheel where all is on the screen changes nothing', async () => {
		const {source, app} = start();
		source.deliver(3, query);
		await app.untilShown('3 events');
		app.press(keys.wheel('up', 10, 5), keys.wheel('down', 10, 5));
		source.deliver(40, query);
		await app.untilShown('43 events');
		expect(app.text).not.toContain('below');
	});

	test('headings, the title and the keys are not for clicks', async () => {
		const {app} = await many();
		for (const row of [0, 1, 2, 19]) app.press(keys.click(5, row));
		clickOn(app, 'Call036');
		await app.until('Call036 selected', () => app.selected.includes('Call036'));
		expect(app.lines[2]).toContain('TABLE / INDEX');
	});
});

describe('in the counts', () => {
	test('a click shows only events with the value', async () => {
		const {source, app} = start();
		source.deliver(3, {eventName: 'Query'});
		source.deliver(2, {eventName: 'Scan'});
		await app.until('the counts', text => /│ Scan +2 /.test(text));
		app.press(
			keys.click(
				100,
				app.lines.findIndex(line => /│ Scan/.test(line)),
			),
		);
		await app.untilShown('/ event:Scan', '2 of 5');
	});

	test('the wheel moves its cursor, wherever the keys went before', async () => {
		const {app} = await many();
		app.press(keys.wheel('down', 100, 8));
		await app.until('the fourth value', text => /│>Call/.test(text));
		expect(app.lines.findIndex(line => line.includes('│>'))).toBe(6);
		app.press(keys.click(100, 10));
		await app.untilShown('/ event:Call008', '1 of 40');
	});

	test('in their place on a narrow screen as well', async () => {
		const {app} = await many({columns: 80});
		app.press(keys.tab);
		await app.untilShown('EVENTS');
		app.press(keys.click(5, 4));
		await app.untilShown('/ event:Call', '1 of 40');
	});
});

describe('on pages', () => {
	test('a record: a click takes the cursor to a line, another folds it, the wheel scrolls', async () => {
		const {source, app} = start({rows: 32});
		source.deliver(1, query);
		await app.untilShown('1 events');
		app.press(keys.enter);
		await app.untilShown('"userIdentity": {');
		clickOn(app, '"userIdentity": {');
		await app.until('the cursor there', text => /^> +"userIdentity"/m.test(text));
		clickOn(app, '"userIdentity": {');
		await app.until('folded', text => /^> +"userIdentity": \{.*\}/m.test(text));
		app.press(keys.wheel('down', 5, 5));
		await app.until('scrolled', text => /4–32 of \d+/.test(text));
	});

	test('callers: a click on a heading orders by it, another one the other way round', async () => {
		const {source, app} = start();
		source.deliver(3, query);
		source.deliver(1, {userAgent: 'aws-cli/2.0', sourceIPAddress: '10.0.0.1'});
		await app.untilShown('4 events');
		app.press('b');
		await app.untilShown('CALLS▾');
		clickOn(app, 'APPLICATION');
		await app.untilShown('APPLICATION▴');
		clickOn(app, 'APPLICATION');
		await app.untilShown('APPLICATION▾');
		clickOn(app, 'CALLS');
		await app.untilShown('CALLS▾');
	});

	test('callers: a click selects, another one shows the events', async () => {
		const {source, app} = start();
		source.deliver(3, query);
		source.deliver(1, {userAgent: 'aws-cli/2.0'});
		await app.untilShown('4 events');
		app.press('b');
		await app.untilShown('CALLS▾');
		const [, heading] = placeOf(app, 'CALLS▾');
		app.press(keys.click(8, heading + 2));
		await app.until('the second row', () => app.lines[heading + 2]?.startsWith('>') === true);
		app.press(keys.click(8, heading + 2));
		await app.untilShown('1 of 4', 'Esc goes back to the groups');
	});

	test('who is denied what: a click selects, another one shows the calls', async () => {
		const {source, app} = start();
		source.deliver(2, refused);
		source.deliver(1, {...refused, eventName: 'Query'});
		await app.untilShown('3 events');
		app.press('D');
		await app.untilShown('Denied: 3 calls');
		const [, row] = placeOf(app, ' Scan ');
		app.press(keys.click(8, row));
		await app.until('Scan selected', () => app.selected.includes('Scan'));
		app.press(keys.click(8, row));
		await app.untilShown('2 of 3');
	});

	test('the values of an event: a click takes one, beside them it leaves them', async () => {
		const {source, app} = start({rows: 30});
		source.deliver(3, {eventName: 'Query'});
		source.deliver(2, {eventName: 'Scan'});
		await app.untilShown('5 events');
		app.press('+');
		await app.untilShown('Show only events with');
		app.press(keys.click(5, 3));
		await app.untilGone('Show only events with');
		app.press('-');
		await app.untilShown('Hide events with');
		const row = app.lines.findIndex(line => /^..e {2}event/.test(line));
		app.press(keys.click(8, row));
		await app.untilShown('/ !event:Scan', '3 of 5');
	});

	test('the timeline: a click on a bar goes there, another one to its events', async () => {
		const {source, app} = start();
		const time = Date.UTC(2026, 2, 1, 6, 0, 0);
		for (let minute = 0; minute < 10; minute++) {
			const eventTime = new Date(time + minute * 60_000).toISOString();
			source.deliver(1, {eventName: `At${minute}`, eventTime});
		}

		await app.untilShown('10 events');
		app.press('T');
		await app.untilShown('Timeline: 10 events', '▼');
		const [, mark] = placeOf(app, '▼');
		app.press(keys.click(20, mark + 2));
		await app.until('the first bar', text => / 06:00:00.* reads 1 /.test(text));
		app.press(keys.click(20, mark + 2));
		await app.untilShown('Esc goes back to the timeline');
	});

	test('help: the wheel scrolls it', async () => {
		const {app} = await many();
		app.press('?');
		await app.until('the beginning', text => /1–17 of \d+/.test(text));
		app.press(keys.wheel('down', 5, 5));
		await app.until('three lines down', text => /4–20 of \d+/.test(text));
	});
});

test('while something is typed the mouse types nothing and does nothing', async () => {
	const {app} = await many();
	app.press('/', 'Call00');
	await app.untilShown('/ Call00');
	app.press(keys.click(5, 5), keys.wheel('up', 5, 5), '1');
	await app.untilShown('/ Call001');
	expect(app.text).not.toContain('[<');
});

test('a report that is cut over chunks types nothing', async () => {
	const {app} = await many();
	const [column, row] = placeOf(app, 'Call033');
	const click = keys.click(column, row);
	app.press('/');
	await app.untilShown('Enter keep');
	app.press(...click);
	app.press('Call');
	await app.untilShown('/ Call ');
	app.press(keys.esc);
	await app.untilShown('press / to filter');
	app.press(...click);
	await app.until('Call033 selected', () => app.selected.includes('Call033'));
});
