import {afterEach, expect, test} from 'vitest';
import {hostileRecord} from '../../e2e/records.ts';
import {type AppOptions, RenderedApp} from '../render-app.tsx';
import {TestFeed} from '../test-feed.ts';

const opened: RenderedApp[] = [];

afterEach(() => {
	for (const app of opened.splice(0)) {
		app.close();
	}
});

function start(options: AppOptions = {}) {
	const source = new TestFeed();
	source.goLive();
	const app = new RenderedApp(source, options);
	opened.push(app);
	const until = (count: number) =>
		app.until(`${count} notifications`, () => app.notifications.length === count);
	return {source, app, until};
}

const by = (userName: string) => ({userIdentity: {type: 'IAMUser', userName}, eventName: 'Scan'});

test('a turns alerts on: the first that comes and matches is told, what was there is not', async () => {
	const {source, app, until} = start({filter: 'principal:jane'});
	source.deliver(3, by('jane'));
	await app.untilShown('3 of 3', 'live for');
	expect(app.text).not.toContain('alerts on');
	app.press('a');
	await app.untilShown('alerts on', 'Alerts are on');
	expect(app.notifications).toEqual([]);
	source.deliver(1, by('mallory'));
	source.deliver(4, by('jane'));
	await until(1);
	expect(app.notifications[0]).toMatch(/^trailtail: jane: Scan /);
	expect(app.bells).toBe(1);

	app.press('a');
	await app.untilShown('Alerts are off');
	expect(app.text).not.toContain('alerts on');
	source.deliver(1, {...by('jane'), eventName: 'Query'});
	await app.untilShown('8 of 9', 'Query');
	expect(app.notifications).toHaveLength(1);
});

test('what was held back is told with the next after the quiet period', async () => {
	const {source, app, until} = start({alerts: {begin: 'on'}});
	await app.untilShown('alerts on');
	source.deliver(5, by('jane'));
	await until(1);
	expect(app.notifications[0]).not.toContain('matches');
	source.now += 299_999;
	source.deliver(1, by('jane'));
	// Turned off and on they need not wait for the pause after an announcement.
	app.press('a', 'a');
	await app.untilShown('6 events', 'Alerts are on');
	source.now += 1;
	source.deliver(1, by('jane'));
	await until(2);
	expect(app.notifications[1]).toMatch(/jane: Scan .*\(6 matches\)$/);
});

test('history is not told, what a sweep finds is', async () => {
	const {source, app, until} = start({alerts: {begin: 'on'}});
	await app.untilShown('alerts on');
	const come = (userName: string, origin: 'history' | 'recovered') =>
		source.take({
			kind: 'records',
			sampled: false,
			deliveries: [{text: source.record(by(userName)), deliveredAt: source.now, origin}],
		});
	come('jane', 'history');
	come('mallory', 'recovered');
	await until(1);
	expect(app.notifications).toEqual([expect.stringContaining('mallory')]);
});

test('the filter being typed does not count before it is kept', async () => {
	const {source, app, until} = start({filter: 'principal:jane', alerts: {begin: 'on'}});
	await app.untilShown('alerts on');
	app.press('/', '\u0015', 'mallory');
	await app.untilShown('/ mallory');
	source.deliver(1, by('mallory'));
	source.deliver(1, by('jane'));
	await until(1);
	expect(app.notifications).toEqual([expect.stringContaining('jane')]);
});

test('a hostile record is told as text', async () => {
	const {source, app, until} = start({alerts: {begin: 'on'}});
	await app.untilShown('alerts on');
	source.deliverTexts([hostileRecord(), 'a line that is no record']);
	await until(1);
	expect(app.notifications[0]).not.toMatch(/[\p{Cc}\p{Cf}]/u);
	expect(app.notifications[0]).toContain('\\u001b[31mRED');
	expect(app.bells).toBe(1);
});
