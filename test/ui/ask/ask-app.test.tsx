import {afterEach, expect, test} from 'vitest';
import {Failure} from '../../../source/failure.ts';
import {roleIdentity} from '../../fixtures/data-event.ts';
import {type AppOptions, keys, RenderedApp} from '../render-app.tsx';
import {TestFeed} from '../test-feed.ts';
import {counted, ScriptedEngine} from './engines.ts';

const opened: RenderedApp[] = [];

afterEach(() => {
	for (const app of opened.splice(0)) {
		app.close();
	}
});

async function start(options: AppOptions = {}) {
	const source = new TestFeed();
	const engine = new ScriptedEngine();
	const app = new RenderedApp(source, {rows: 24, engine: engine.offered, ...options});
	opened.push(app);
	source.goLive();
	source.deliver(5, {userIdentity: roleIdentity('web', 'a')});
	await app.untilShown('GetItem');
	app.press('b');
	await app.untilShown('5 events held');
	return {source, engine, app};
}

async function asked(options: AppOptions = {}) {
	const started = await start(options);
	const {app} = started;
	app.press('A');
	await app.untilShown('Nothing runs before Enter.');
	app.press(keys.enter);
	await app.untilShown('Logs Insights counts, not what is held: 24h');
	return started;
}

const web = {values: ['web', 'java'], count: 4000};
const etl = {values: ['etl', 'boto3'], count: 900, errors: 7};

test('the query is shown with what it means, and Esc runs nothing', async () => {
	const {app, engine} = await start({filter: 'is:read'});
	engine.inexpressible = ['is:new'];
	app.press('A');
	await app.untilShown(
		'Ask Logs Insights about the last 24h',
		'Counts what matches is:read by principal, app.',
		'Logs Insights cannot decide is:new',
		'trailtail decides is:read itself',
		'AWS bills the bytes that are scanned.',
		'| stats count(*) as calls',
	);
	app.press(keys.esc);
	await app.untilShown('5 events held');
	expect(engine.asked).toEqual([]);
});

test('partial counts become complete ones while the live view goes on behind them', async () => {
	const {app, engine, source} = await asked();
	await app.untilShown('running', 'Nothing counted so far.');
	engine.tell({kind: 'progress', scannedBytes: 1_500_000, matched: 4100}, counted('partial', web));
	await app.untilShown('running, partial · 4,000 calls in 1 group · 1.5 MB read · 4,100 records');
	source.now += 2000;
	source.deliver(2);
	await app.untilShown('7 events');
	engine.tell({kind: 'progress', scannedBytes: 3e6}, counted('complete', web, etl), 'end');
	await app.untilShown('complete · 4,900 calls in 2 groups · 3.0 MB read');
	expect(app.text).not.toContain('LAST');
	app.press(keys.esc);
	await app.untilShown('7 events held');
	app.press('A');
	await app.untilShown('The last run read 3.0 MB.');
});

test('groups are moved in, ordered and marked as known; nothing else is offered', async () => {
	const {app, engine, source} = await asked();
	engine.tell(counted('cut off', web, etl), 'end');
	await app.untilShown('cut off, lower bounds');
	app.press('j');
	await app.until('etl selected', () => app.selected.includes('etl'));
	app.press('r');
	await app.until('etl first', () => app.lines.findIndex(line => line.includes('etl')) === 5);
	app.press('m');
	await app.untilShown('Known from now on: etl · boto3', '1 unknown');
	expect(source.callers.known.isKnown('etl', 'boto3')).toBe(true);
	app.press('+', '/', ']', keys.enter, keys.paste('Scan'), 'j');
	await app.until('web selected', () => app.selected.includes('web'));
	expect(app.text).toContain('Logs Insights counts, not');
	expect(engine.running).toBe(0);
});

test('Esc stops the query and goes back to what is held', async () => {
	const {app, engine} = await asked();
	app.press(keys.esc);
	await app.untilShown('5 events held');
	await app.until('stopped', () => engine.stopped === 1);
});

test('what fails is said in full, and what is live goes on', async () => {
	const sentence = `${'No query can be run here. '.repeat(5)}Try another.`;
	const {app, engine, source} = await asked({columns: 80});
	engine.tell(counted('partial', web), new Failure(3, sentence));
	await app.until('the sentence', text => text.replaceAll(/\s+/g, ' ').includes(sentence));
	expect(app.text).toContain('web');
	source.deliver(2);
	await app.untilShown('7 events');
});

test('without an engine a sentence says why', async () => {
	const {app} = await start({engine: {kind: 'none', reason: 'Only log groups can be asked.'}});
	app.press('A');
	await app.untilShown('Only log groups can be asked.');
});
