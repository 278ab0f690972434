import {mkdtemp, readFile, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {expect, onTestFinished, test} from 'vitest';
import type {AppProps} from '../../../source/ui/app.tsx';
import type {SaveRequest} from '../../../source/ui/save/save-state.ts';
import {type AppOptions, keys, RenderedApp} from '../render-app.tsx';
import {TestFeed} from '../test-feed.ts';

const clear = '\u0015';

async function folder(): Promise<string> {
	const path = await mkdtemp(join(tmpdir(), 'trailtail-app-'));
	onTestFinished(() => rm(path, {recursive: true}));
	return path;
}

function start(options: AppOptions = {}): {
	readonly source: TestFeed;
	readonly app: RenderedApp;
} {
	const source = new TestFeed();
	const app = new RenderedApp(source, {columns: 160, ...options});
	onTestFinished(() => app.close());
	return {source, app};
}

test('s asks for a name, Esc leads back, and letters are no commands meanwhile', async () => {
	const {source, app} = start();
	source.deliver(3);
	await app.untilShown('3 events');
	app.press('s');
	await app.untilShown('Save 3 events as trailtail-aws-cloudtrail-logs-20260301-062500.json.gz');
	await app.untilShown('Enter save', '.json.gz .ndjson .csv .md .html');
	app.press('q?');
	await app.untilShown('.json.gzq?', 'which ending?');
	app.press(keys.enter);
	await app.untilShown('End the name with');
	app.press(keys.esc);
	await app.untilShown('press / to filter');
});

test('what is pasted goes into the name', async () => {
	const {source, app} = start();
	source.deliver(1);
	await app.untilShown('1 events');
	app.press('s', clear);
	app.press(keys.paste('here and\nthere.csv'));
	await app.untilShown('Save 1 event as here and there.csv', 'CSV table');
});

test('events that come after Enter are not saved', async () => {
	const path = join(await folder(), 'a.ndjson');
	const {source, app} = start();
	const text = source.record();
	source.deliverTexts([text]);
	await app.untilShown('1 events');
	app.press('s', clear, path, keys.enter);
	await app.untilShown('1 event saved: ');
	source.deliver(1);
	expect(await readFile(path, 'utf8')).toBe(`${text}\n`);
});

test('a record that is open is saved alone', async () => {
	const path = join(await folder(), 'a.json.gz');
	const {source, app} = start();
	source.deliver(5);
	await app.untilShown('5 events');
	app.press(keys.enter, 's');
	await app.untilShown('Save this record as', '.ndjson');
	app.press(clear, path, keys.enter);
	await app.untilShown('1 event saved: ');
});

test('while events are saved the screen goes on and tells how far that is; Esc gives it up', async () => {
	let current: SaveRequest | undefined;
	const saver: AppProps['saver'] = {
		done: 12,
		carryOut: (request, ended) => {
			const before = current;
			current = request;
			if (before !== undefined && request === undefined) {
				ended(before, {kind: 'aborted'});
			}
		},
	};
	const {source, app} = start({saver});
	source.deliver(40);
	await app.untilShown('40 events');
	app.press('s', clear, 'a.csv', keys.enter);
	await app.untilShown('Saving ▇▇▇▇▇▇ ', '12 of 40  a.csv', 'Esc cancels');
	app.press('/', 'x');
	await app.untilShown('/ x', '12 of 40');
	app.press(keys.esc);
	await app.untilShown('press / to filter', '12 of 40');
	app.press(keys.esc);
	await app.untilShown('Given up: no file was written.');
});
