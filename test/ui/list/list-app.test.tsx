import {afterEach, expect, test} from 'vitest';
import {keys, RenderedApp} from '../render-app.tsx';
import {TestFeed} from '../test-feed.ts';

const opened: RenderedApp[] = [];

afterEach(() => {
	for (const app of opened.splice(0)) {
		app.close();
	}
});

function start() {
	const source = new TestFeed();
	const app = new RenderedApp(source, {rows: 30});
	opened.push(app);
	return {source, app};
}

test('+ and - take a value of the selected event, one key each', async () => {
	const {source, app} = start();
	source.deliver(2, {eventName: 'Scan'});
	source.deliver(3, {eventName: 'PutItem'});
	await app.untilShown('5 events');
	app.press('-');
	await app.untilShown('── Hide events with ──', 'e  event', 'p  principal', 'PutItem');
	app.press('e');
	await app.untilShown('/ !event:PutItem', '2 of 5');
	app.press('+', 'p');
	await app.untilShown('/ !event:PutItem principal:checkout-api');
	app.press('+');
	await app.untilShown('Show only events with');
	app.press(keys.esc);
	await app.untilGone('Show only');
	expect(app.lines[1]).toContain('/ !event:PutItem principal:checkout-api');
});

test('N and n go from error to error', async () => {
	const {source, app} = start();
	for (const eventName of ['Call1', 'Call2', 'Call3', 'Call4']) {
		source.deliver(1, {
			eventName,
			errorCode: eventName === 'Call2' ? 'ValidationException' : undefined,
		});
	}

	await app.untilShown('4 events');
	app.press('N');
	await app.until('the error selected', () => app.selected.includes('Call2 ✖'));
	app.press('n');
	await app.untilShown('No call below this one failed.');
});
