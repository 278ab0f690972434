import {expect, onTestFinished, test} from 'vitest';
import {createTheme, type Theme} from '../../source/ui/theme.ts';
import {keys, RenderedApp} from './render-app.tsx';
import {TestFeed} from './test-feed.ts';

const pages = [
	['the list', [], 'TABLE / INDEX'],
	['the counts', [keys.tab, keys.down], '│>'],
	['a record', [keys.enter], 'Identity'],
	['a record and a word in it', [keys.enter, '/', 'deny', keys.enter], ' / deny'],
	['the values of an event', ['+'], 'Show only events with'],
	['the callers', ['b'], 'CALLS▾'],
	['who is denied what', ['D'], 'Denied: 1 call held '],
	['the timeline', ['T'], 'Timeline: 4 events'],
	['what happened', ['!'], 'What happened'],
	['what CloudWatch sends', ['c'], 'What CloudWatch sends'],
	['the help', ['?'], 'In the list'],
	['alerts', ['a'], 'alerts on'],
] as const;

/** What a page reads in a theme, of a screen with all that the list can tell. */
async function read(pressed: readonly string[], shown: string, theme: Theme): Promise<string> {
	const source = new TestFeed();
	const app = new RenderedApp(source, {theme, rows: 30, columns: 140});
	onTestFinished(() => app.close());
	source.goLive();
	source.take({kind: 'gap', from: source.now - 9000, to: source.now, reason: 'reset'});
	source.deliver(1, {eventName: 'Query'});
	source.deliver(1, {eventName: 'Scan', userIdentity: {type: 'Root', arn: 'arn:aws:iam::1:root'}});
	source.deliver(1, {
		eventName: 'PutItem',
		errorCode: 'AccessDenied',
		errorMessage: 'User: x is not authorized to perform: dynamodb:PutItem with an explicit deny',
	});
	source.deliver(1, {eventName: 'GetItem', errorCode: 'ThrottlingException'});
	await app.untilShown('4 events');
	app.press(...pressed);
	await app.untilShown(shown);
	return app.lines.map(line => line.trimEnd()).join('\n');
}

test.each(pages)('%s reads the same without colours', async (_, pressed, shown) => {
	const without = await read(pressed, shown, createTheme(3, 'none'));
	expect(await read(pressed, shown, createTheme(3, 'color-blind'))).toBe(without);
});
