import {render} from 'ink-testing-library';
import {afterEach, describe, expect, test, vi} from 'vitest';
import {WantedReading} from '../../source/sources/reading.ts';
import {App} from '../../source/ui/app.tsx';
import {FramePacing} from '../../source/ui/frame-pacing.ts';
import {usualPreferences} from '../../source/ui/preferences.ts';
import {Saver} from '../../source/ui/save/saver.ts';
import {createTheme} from '../../source/ui/theme.ts';
import {hostileName} from '../fixtures/hostile.ts';
import {patience} from '../fixtures/patience.ts';
import {idleAsker} from './ask/engines.ts';
import {type AppOptions, keys, RenderedApp} from './render-app.tsx';
import {TestFeed, type TestFeedOptions} from './test-feed.ts';

const opened: RenderedApp[] = [];

afterEach(() => {
	for (const app of opened.splice(0)) {
		app.close();
	}
});

/** A live feed and the App that shows it. */
function start(options: AppOptions = {}, feedOptions: TestFeedOptions = {}) {
	const source = new TestFeed(feedOptions);
	const app = new RenderedApp(source, options);
	opened.push(app);
	return {source, app};
}

const query = {eventName: 'Query', requestParameters: {tableName: 'orders', indexName: 'by-email'}};
const scan = {eventName: 'Scan', requestParameters: {tableName: 'carts'}, resources: undefined};

function numbered(source: TestFeed, first: number, last: number): void {
	for (let number = first; number <= last; number++) {
		source.deliver(1, {eventName: `Call${String(number).padStart(3, '0')}`});
	}
}

describe('the list', () => {
	test('shows what the feed receives, and how it goes', async () => {
		const {source, app} = start();
		await app.untilShown('○ connecting', 'Connecting…');
		source.goLive();
		await app.untilShown('Waiting for events');
		source.deliver(2, query);
		source.deliver(1, scan);
		await app.untilShown('● live for 0s', 'orders ▸ by-email', 'Scan', '3 events', 'lag 3m00s');
		expect(app.lines[0]).toMatch(/^ trailtail {2}aws-cloudtrail-logs · us-west-1/);
		expect(app.lines[2]).toContain('TABLE / INDEX');
		expect(app.lines.at(-1)).toMatch(/^ \/ filter .* q quit/);
		expect(app.selected).toContain('Scan');
	});

	test('after a minute without an event it says what tells what is missing', async () => {
		const {source, app} = start({columns: 80});
		source.goLive();
		await app.untilShown('Waiting for events');
		source.now += 60_000;
		// Anything that makes it draw.
		source.goLive();
		await app.untilShown(
			'No event so far: CloudTrail delivers about five minutes late.',
			'trailtail doctor aws-cloudtrail-logs tells what is missing.',
		);
		source.deliver(1);
		await app.untilGone('trailtail doctor');
	});

	test('follows the newest event', async () => {
		const {source, app} = start({rows: 12});
		numbered(source, 1, 30);
		await app.untilShown('Call030');
		expect(app.text).not.toContain('Call022');
		numbered(source, 31, 31);
		await app.untilShown('Call031');
		expect(app.selected).toContain('Call031');
	});

	test('keeps the selection on its event and the rows in place while events arrive', async () => {
		const {source, app} = start({rows: 12, columns: 90});
		numbered(source, 1, 30);
		await app.untilShown('Call030');
		app.press(keys.up, keys.up, keys.up);
		await app.until('Call027 selected', () => app.selected.includes('Call027'));
		const rows = app.lines.slice(3, 11);
		source.deliver(20, scan);
		await app.untilShown('50 events', '20 below ↓');
		expect(app.lines.slice(3, 11)).toEqual(rows);
		app.press('G');
		await app.until('the newest selected', () => app.selected.includes('Scan'));
	});

	test('says so when nothing matches', async () => {
		const {source, app} = start({filter: 'table:nothing'});
		source.deliver(3, query);
		await app.untilShown('0 of 3', 'No event held matches');
		app.press(keys.esc);
		await app.untilShown('3 events', 'Query');
	});

	test('of a file begins with its earliest event', async () => {
		const {source, app} = start({order: 'time'}, {source: {minutePrice: undefined}});
		source.take({kind: 'state', state: {kind: 'reading', name: 'a.json'}});
		source.deliver(1, {eventName: 'Second', eventTime: '2026-03-01T06:00:02Z'});
		source.deliver(1, {eventName: 'Third', eventTime: '2026-03-01T06:00:03Z'});
		source.deliver(1, {eventName: 'First', eventTime: '2026-03-01T06:00:01Z'});
		source.take({kind: 'state', state: {kind: 'ended'}});
		await app.untilShown('read to the end, 3 records', 'by time', 'First');
		expect(app.lines.slice(3, 6).map(line => /First|Second|Third/.exec(line)?.[0])).toEqual([
			'First',
			'Second',
			'Third',
		]);
		expect(app.selected).toContain('First');
	});

	test('shows nothing a caller wrote that acts on the terminal', async () => {
		const {source, app} = start({columns: 200, rows: 15});
		source.deliver(2, {eventName: hostileName, userAgent: hostileName, errorCode: 'x'});
		source.deliver(1, {eventName: 'AfterAll'});
		await app.untilShown('AfterAll', '3 events');
		expect(app.lines[0]).toMatch(/^ trailtail/);
		expect(app.text).toContain('\\u001b[31m');
		app.press(keys.up, keys.enter);
		await app.untilShown('Agent', 'Who');
		expect(app.lines[0]).toMatch(/^ trailtail/);
	});
});

describe('the sidebar', () => {
	test('counts beside the list from 100 columns on', async () => {
		const {source, app} = start({columns: 100});
		source.deliver(3, query);
		source.deliver(1, scan);
		await app.untilShown('4 events');
		expect(app.text).toMatch(/│ Query +3 ━/);
		expect(app.text).toMatch(/│ Scan +1 /);
	});

	test('is folded away below, and Tab shows it in place of the list', async () => {
		const {source, app} = start({columns: 99});
		source.deliver(3, query);
		await app.untilShown('TABLE / INDEX', 'by-email');
		expect(app.text).not.toContain('EVENTS');
		app.press(keys.tab);
		await app.untilShown('EVENTS');
		expect(app.text).not.toContain('TABLE / INDEX');
		app.press(keys.esc);
		await app.untilShown('TABLE / INDEX');
	});

	test('filters by the value under its cursor', async () => {
		const {source, app} = start();
		source.deliver(3, query);
		source.deliver(2, scan);
		await app.untilShown('5 events');
		app.press(keys.tab, keys.down);
		await app.until('Scan under the cursor', text => /│>Scan/.test(text));
		app.press(keys.enter);
		await app.untilShown('/ event:Scan', '2 of 5');
		app.press(keys.esc);
		await app.untilShown('5 events', 'press / to filter');
		app.press(keys.tab, keys.home, '-');
		await app.untilShown('/ !event:Query', '2 of 5');
	});

	test('goes from field to field', async () => {
		const {source, app} = start();
		source.deliver(1, query);
		await app.untilShown('│ 1 EVENTS');
		app.press(keys.tab, keys.right);
		await app.untilShown('TABLES AND OTHER TARGETS');
		app.press(keys.right);
		await app.until('by-email counted', text => /INDEXES.*│>by-email/s.test(text));
		app.press(keys.left, keys.left, keys.left);
		await app.untilShown('ACCOUNTS');
	});
});

describe('the filter', () => {
	test('applies while it is typed', async () => {
		const {source, app} = start();
		source.deliver(3, query);
		source.deliver(2, scan);
		await app.untilShown('5 events');
		app.press('/');
		await app.untilShown('Enter keep');
		app.press('c', 'a', 'r', 't');
		await app.untilShown('2 of 5');
		expect(app.text).not.toContain('by-email');
		source.deliver(1, scan);
		await app.untilShown('3 of 6');
		app.press(keys.enter);
		await app.untilShown('/ cart', 'q quit');
	});

	test('offers what events have below it, and the list stays where it is', async () => {
		const {source, app} = start();
		source.deliver(3, query);
		source.deliver(2, scan);
		await app.untilShown('5 events');
		app.press('/', 'table:');
		await app.until('candidates', text => /^ {3}orders +3\b/m.test(text));
		expect(app.lines[2]).toMatch(/^ {3}orders +3 *$/);
		expect(app.lines[3]).toMatch(/^ {3}carts +2 *$/);
		expect(app.lines[4]).toContain('by-email');
		app.press(keys.down, keys.down);
		await app.untilShown('/ table:carts', '>  carts', '2 of 5');
		app.press(keys.enter);
		await app.untilShown('TABLE / INDEX', '/ table:carts');
		app.press('/', ' ', 'ind', keys.tab, 'x', keys.tab);
		await app.untilShown('/ table:carts index:x');
	});

	test('Esc goes back to what was shown before', async () => {
		const {source, app} = start();
		source.deliver(3, query);
		source.deliver(2, scan);
		await app.untilShown('5 events');
		app.press('/', 'c', 'a', 'r', 't');
		await app.untilShown('2 of 5');
		app.press(keys.esc);
		await app.untilShown('5 events', 'press / to filter', 'by-email');
	});

	test('tells a mistake and leaves the last good filter in force', async () => {
		const {source, app} = start();
		source.deliver(3, query);
		source.deliver(2, scan);
		await app.untilShown('5 events');
		app.press('/', 'cart');
		await app.untilShown('2 of 5');
		app.press(' nope:x');
		await app.untilShown('There is no field “nope”', '2 of 5');
		expect(app.lines[1]).toContain('/ cart nope:x');
		expect(app.lines.at(-1)).toContain('Enter keep');
		app.press(keys.enter);
		for (let count = 0; count < 'nope:x'.length; count++) {
			app.press(keys.backspace);
		}

		await app.untilGone('There is no field');
		expect(app.lines[1]).toContain('/ cart');
	});

	test('keys that come together act one after another', async () => {
		const {source, app} = start();
		source.deliver(3, query);
		source.deliver(2, scan);
		await app.untilShown('5 events');
		app.press('/q');
		await app.untilShown('/ q', '0 of 5');
		app.press('\u0015cart\r\r');
		await app.untilShown('Scan  carts', 'Esc back');
	});

	test('takes what is pasted, as one line, whatever has the keys', async () => {
		const {source, app} = start();
		source.deliver(3, query);
		source.deliver(2, scan);
		await app.untilShown('5 events');
		app.press('?');
		await app.untilShown('In the list');
		app.press(keys.paste(' table:carts\n event:Scan\n'));
		await app.untilShown('/ table:carts event:Scan', '2 of 5', 'Enter keep');
	});
});

describe('pause', () => {
	test('holds the rows and counts what is new and matches', async () => {
		const {source, app} = start({filter: 'orders'});
		source.deliver(3, query);
		await app.untilShown('3 of 3');
		app.press(' ');
		await app.untilShown('paused, +0 new');
		source.deliver(4, query);
		source.deliver(2, scan);
		await app.untilShown('3 of 9', 'paused, +4 new');
		app.press(' ');
		await app.untilShown('7 of 9');
		expect(app.text).not.toContain('paused');
	});

	test('before anything came is told', async () => {
		const {source, app} = start();
		await app.untilShown('Connecting…');
		app.press(' ');
		await app.untilShown('paused');
		source.deliver(4, query);
		await app.untilShown('paused, +4 new', 'Space goes on');
	});
});

describe('what lies over the list', () => {
	test('Enter opens the record of the selected event, and its neighbours', async () => {
		const {source, app} = start({rows: 40});
		numbered(source, 1, 9);
		await app.untilShown('Call009');
		app.press(keys.enter);
		await app.untilShown(
			'>Call009  orders',
			'R checkout-api',
			'task-77',
			'"eventVersion": "1.11",',
		);
		source.deliver(5, scan);
		await app.untilShown('14 events', '>Call009  orders');
		app.press(keys.left);
		await app.untilShown('>Call008  orders');
		app.press(keys.right, keys.right);
		await app.untilShown('>Scan  carts');
		app.press(keys.left, keys.esc);
		await app.until('Call009 selected', () => app.selected.includes('Call009'));
	});

	test('scrolls, and says how far', async () => {
		const {source, app} = start();
		source.deliver(1, query);
		await app.untilShown('Query');
		app.press(keys.enter);
		await app.until('the beginning', text => /1–17 of \d+/.test(text));
		app.press(keys.pageDown, keys.down);
		await app.until('one line down', text => /2–18 of \d+/.test(text));
		app.press(keys.end);
		await app.until('the end', text => /(\d+) of \1\b/.test(text));
		app.press(keys.pageDown, keys.home);
		await app.untilShown('1–17 of');
	});

	test('a shorter neighbour is in sight, however far the one before was scrolled', async () => {
		const {source, app} = start();
		source.deliver(1, {eventName: 'Short'});
		source.deliver(1, {requestParameters: {tableName: 'orders', keys: Array(200).fill('k')}});
		await app.untilShown('2 events');
		app.press(keys.enter, keys.end);
		await app.until('the end', text => /(\d+) of \1\b/.test(text));
		app.press(keys.left);
		await app.untilShown('"eventCategory": "Data"');
		app.press(keys.home);
		await app.untilShown('Short  orders');
	});

	test('? shows the keys, over a record too', async () => {
		const {source, app} = start({rows: 30});
		source.deliver(1, query);
		await app.untilShown('Query');
		app.press('?');
		await app.untilShown('In the list', 'open the record of the selected event');
		app.press(keys.esc);
		await app.untilShown('TABLE / INDEX');
		app.press(keys.enter);
		await app.untilShown('Identity');
		app.press('?');
		await app.untilShown('In the list');
		app.press('?');
		await app.untilShown('Identity');
	});

	test('! shows what happened to the source', async () => {
		const {source, app} = start();
		source.goLive();
		source.take({kind: 'gap', from: source.now - 9000, to: source.now, reason: 'reset'});
		await app.untilShown('1 gap !');
		app.press('!');
		await app.untilShown('What happened', 'Nothing was received for 9 s (reset)');
		source.feed.fail('The log group is gone.');
		await app.untilShown('✖ stopped !', 'The log group is gone.');
	});

	test('y copies the record through the terminal, in the list and in the record', async () => {
		const {source, app} = start();
		const text = source.record(query);
		source.deliverTexts([text]);
		await app.untilShown('1 events');
		app.press('y');
		await app.untilShown('Copied the record');
		app.press(keys.enter, keys.down, 'v');
		await app.untilShown('Copied the value');
		app.press('p');
		await app.untilShown('This line has no path');
		expect(app.copied).toEqual([text, 'checkout-api']);
	});

	test('/ finds a word in the record, n the next one; letters are no keys meanwhile', async () => {
		const {source, app} = start({rows: 30});
		source.deliver(1, query);
		await app.untilShown('Query');
		app.press(keys.enter, '/', 'by-q');
		await app.untilShown('/ by-q', 'not in this record');
		app.press(keys.backspace, 'email', keys.enter);
		await app.until('the first', text =>
			/^>Query.*by-email[\s\S]* \/ by-email .* 1 of 4 +n next/m.test(text),
		);
		app.press('n', 'n');
		await app.until('the third', text => /^>Request[\s\S]* 3 of 4 +n next/m.test(text));
		app.press(keys.esc);
		await app.untilGone('3 of 4');
		expect(app.text).toContain('>Request');
	});

	test('+ shows everything with a value, Esc comes back to the record', async () => {
		const {source, app} = start({filter: 'orders'});
		source.deliver(2, query);
		source.deliver(1, {...query, eventName: 'Scan'});
		source.deliver(4, scan);
		await app.untilShown('3 of 7');
		app.press(keys.up, keys.enter, '+');
		await app.untilShown('/ orders event:Query', '2 of 7');
		app.press(keys.esc);
		await app.untilShown('>Query  orders', '3 of 7');
		app.press(keys.end, '+');
		await app.untilShown('No filter can ask for this line');
		app.press(keys.home, '-');
		await app.untilShown('/ orders !event:Query', '1 of 7');
	});

	test('a record whose event has left says so', async () => {
		const {source, app} = start({}, {keep: 1});
		source.deliver(1, {eventName: 'Oldest'});
		await app.untilShown('Oldest');
		app.press(keys.enter);
		await app.untilShown('>Oldest  orders');
		source.deliver(1000);
		await app.untilShown('This event is no longer held');
	});
});

describe('the size of the terminal', () => {
	test('changes while it runs, and nothing is left over', async () => {
		const {source, app} = start({columns: 120, rows: 20});
		source.deliver(30, query);
		await app.untilShown('│ 1 EVENTS', '30 events');
		app.resize(80, 12);
		await app.until('no sidebar', text => !text.includes('│') && text.includes('30 events'));
		expect(app.lines.filter(line => line.includes('by-email'))).toHaveLength(8);
		expect(app.lines.at(-1)).toMatch(/^ \/ filter/);
		app.resize(160, 30);
		await app.untilShown('│ 1 EVENTS');
		await app.until('all rows', text => text.split('by-email').length > 25);
		expect(app.lines.filter(line => line.includes('trailtail'))).toHaveLength(1);
		expect(app.lines.filter(line => line.includes('/ filter '))).toHaveLength(1);
	});

	test('too small for the screen is told, and it comes back with it', async () => {
		const {source, app} = start({columns: 39, rows: 20});
		source.deliver(3, query);
		await app.untilShown('39×20 is too small,', '40×8 it takes');
		app.resize(120, 7);
		await app.untilShown('120×7 is too small,');
		app.resize(9, 1);
		await app.untilShown('9×1 is t');
		expect(app.lines).toHaveLength(1);
		app.resize(40, 8);
		await app.untilShown('3 events', 'Query');
	});
});

test.each(['q', '\u0003'])('%j quits', async key => {
	const {source, app} = start();
	source.deliver(1, query);
	await app.untilShown('Query');
	app.press(key);
	await app.ended;
});

test('a frame is the same without a terminal around', () => {
	const source = new TestFeed();
	source.goLive();
	source.deliver(3, query);
	const {lastFrame, unmount} = render(
		<App
			feed={source.feed}
			filter=''
			order='arrival'
			theme={createTheme(0)}
			pacing={new FramePacing()}
			now={() => source.now}
			callers={source.callers}
			saver={new Saver(source.feed, source.callers, Date.now, () => {})}
			alerts={{begin: 'off', quiet: 0, through: 'none', now: () => source.now}}
			preferences={usualPreferences}
			asker={idleAsker()}
		/>,
	);
	const frame = lastFrame() ?? '';
	unmount();
	expect(frame).toContain('● live for 0s');
	expect(frame).toContain('│ 1 EVENTS');
	expect(frame).not.toContain('\u001B');
});

describe('what CloudWatch sends', () => {
	test('c tells it, a number asks for as many tail sessions', async () => {
		const wanted = new WantedReading();
		const {source, app} = start({}, {source: {wanted}});
		source.goLive();
		await app.untilShown('● live');
		app.press('c');
		await app.untilShown('What CloudWatch sends', '1 open');
		app.press('4');
		await app.untilShown('Others are being opened');
		expect(wanted.current.sessions).toBe(4);
		app.press('x');
		await vi.waitFor(() => expect(wanted.current.history).toBe('skipped'), patience);
	});

	test('s has CloudWatch apply the filter that is kept, and each one kept after it', async () => {
		const wanted = new WantedReading();
		const {source, app} = start({filter: 'event:Query'}, {source: {wanted}});
		source.goLive();
		await app.untilShown('● live');
		app.press('c', 's');
		await vi.waitFor(() => expect(wanted.current.filter?.text).toBe('event:Query'), patience);
		await app.untilShown('What CloudWatch sends');
		app.press(keys.esc);
		await app.untilGone('What CloudWatch sends');
		app.press('/', ' ', 'table:orders');
		await app.untilShown('event:Query table:orders');
		expect(wanted.current.filter?.text).toBe('event:Query');
		app.press(keys.enter);
		await vi.waitFor(
			() => expect(wanted.current.filter?.text).toBe('event:Query table:orders*'),
			patience,
		);
		app.press('c', 's');
		await vi.waitFor(() => expect(wanted.current.filter).toBeUndefined(), patience);
	});
});
