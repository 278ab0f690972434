import {readFile, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, expect, onTestFinished, test, vi} from 'vitest';
import {readSavedFilters} from '../../source/filter/saved-filters.ts';
import {WantedReading} from '../../source/sources/reading.ts';
import {usualKeymap} from '../../source/ui/keymap.ts';
import {remapKeys} from '../../source/ui/remap-keys.ts';
import {patience} from '../fixtures/patience.ts';
import {ScriptedEngine} from './ask/engines.ts';
import {refusedCall} from './denied/refused.ts';
import {type AppOptions, keys, RenderedApp} from './render-app.tsx';
import {TestFeed} from './test-feed.ts';

const {saved} = readSavedFilters(new Map([['hunt', 'event:Query principal:report']]));
const opened: RenderedApp[] = [];

afterEach(() => {
	for (const app of opened.splice(0)) {
		app.close();
	}
});

function start(options: AppOptions = {}, wanted: WantedReading = new WantedReading()) {
	const source = new TestFeed({source: {wanted}});
	source.goLive();
	const app = new RenderedApp(source, {rows: 30, preferences: {saved}, ...options});
	opened.push(app);
	source.deliver(3);
	source.deliver(2, refusedCall());
	source.deliver(1, refusedCall({eventName: 'Scan'}));
	return {source, app};
}

test('a saved filter holds on every page, and is seen by its name', async () => {
	const {app} = start({filter: '@hunt'});
	await app.untilShown('/ @hunt', '2 of 6');
	app.press('b');
	await app.untilShown('Callers', 'in 1 group');
	app.press(keys.esc);
	await app.untilShown('TABLE / INDEX');
	app.press('D');
	await app.untilShown('Denied: 2 calls held');
	app.press(keys.esc);
	await app.untilShown('TABLE / INDEX');
	app.press('T');
	await app.untilShown('/ @hunt', '2 calls');
	app.press(keys.esc);
	await app.untilShown('/ @hunt', '2 of 6', 'TABLE / INDEX');
});

test('CloudWatch is asked for what it means', async () => {
	const wanted = new WantedReading();
	const {app} = start({filter: '@hunt'}, wanted);
	await app.untilShown('2 of 6');
	app.press('c');
	await app.untilShown('What CloudWatch sends', 'event:Query principal:report');
	app.press('s');
	await vi.waitFor(() => expect(wanted.current.filter?.text).toContain('event:Query'), patience);
});

test('an engine is asked for what it means', async () => {
	const engine = new ScriptedEngine();
	const {app} = start({filter: '@hunt', engine: engine.offered});
	await app.untilShown('2 of 6');
	app.press('b', 'A');
	await app.untilShown('Nothing runs before Enter.');
	app.press(keys.enter);
	await vi.waitFor(() => expect(engine.asked).toHaveLength(1), patience);
	expect(engine.asked[0]?.clauses).toEqual(saved.get('hunt'));
});

test('alerts tell of what it lets through', async () => {
	const {source, app} = start({filter: '@hunt', alerts: {begin: 'on'}});
	await app.untilShown('alerts on', '2 of 6');
	await app.until('a notification', () => app.notifications.length === 1);
	source.deliver(1, refusedCall({eventName: 'GetItem'}));
	await app.untilShown('2 of 7');
	expect(app.notifications).toHaveLength(1);
});

test('reports tell those who have it not what it means', async () => {
	const {app} = start({filter: '@hunt'});
	const path = join(tmpdir(), `trailtail-${process.pid}-report.md`);
	onTestFinished(() => rm(path, {force: true}));
	await app.untilShown('2 of 6');
	app.press('s', '\u0015', ...path, keys.enter);
	await app.untilShown('2 events saved');
	expect(await readFile(path, 'utf8')).toContain('@hunt, which is event:Query principal:report');
});

test('times and keys are as they are wanted', async () => {
	const {keymap} = remapKeys(usualKeymap, new Map([['problems', ['P']]]));
	const {source, app} = start({
		preferences: {time: 'relative', columns: ['who', 'time'], keymap},
	});
	source.take({kind: 'problem', cause: 'unreadable', message: 'Something is wrong.'});
	await app.untilShown('1 problem P', 'AGE');
	expect(app.lines[2]).toMatch(/^ WHO +AGE +│/);
	app.press('!', 'P');
	await app.untilShown('Something is wrong.');
});
