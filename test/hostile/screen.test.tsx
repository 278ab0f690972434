import {expect} from 'vitest';
import {parseRecord} from '../../source/cloudtrail/parse.ts';
import {WantedReading} from '../../source/sources/reading.ts';
import {widthOf} from '../../source/terminal/cell.ts';
import {matchText} from '../../source/ui/alerts/match-text.ts';
import {notificationSequence} from '../../source/ui/alerts/notification.ts';
import {columnNames} from '../../source/ui/list/columns.ts';
import {testHostile} from '../fixtures/fuzzing.ts';
import {keys, RenderedApp} from '../ui/render-app.tsx';
import {TestFeed} from '../ui/test-feed.ts';
import {expectOnlyText} from './harmless.ts';
import {expectOwnSequences} from './own-sequences.ts';
import {textsOf} from './texts.ts';

const columns = 110;

/** The keys that open each page from the list, and what its last line has then, however hostile the rest is. */
const pages: readonly (readonly [keys: readonly string[], hint: string])[] = [
	[[keys.enter], 'Space fold'],
	[['b'], 'r reverse'],
	[['D'], 'Enter its calls'],
	[['T'], 'zoom in'],
	[['!'], 'c CloudWatch'],
	[['c'], '1 to 8 sessions'],
	[['+'], 'this value'],
	[['/', 'event:'], 'Enter keep'],
	[['s'], 'next format'],
	[['3', keys.tab], 'next field'],
];
const list = 'Enter record';

/** UTF-16 units of a name or a sentence; records have no such bound. */
const mostOfServers = 1000;

testHostile('whatever page is open, the screen gets text of the right width', 2, async input => {
	const texts = await textsOf(input);
	const source = new TestFeed({
		source: {wanted: new WantedReading(), name: texts[0]?.slice(0, mostOfServers) ?? ''},
	});
	source.goLive();
	const app = new RenderedApp(source, {columns, alerts: {begin: 'on'}});
	try {
		// The first is the one whose pages are opened: a line that is no record has no values to choose from.
		const first = texts.find(text => parseRecord(text)?.name) ?? source.record();
		source.deliverTexts([first, ...texts, source.record({eventName: 'Last'})]);
		for (const text of texts) {
			const message = text.slice(0, mostOfServers);
			source.take({kind: 'problem', cause: 'source', message});
		}
		await app.untilShown('Last', list);
		app.press(keys.home);
		for (const [opening, hint] of pages) {
			app.press(...opening);
			await app.until(hint, () => app.lines.at(-1)?.includes(hint) === true);
			app.press(keys.end, keys.esc);
			await app.until(`the list after ${hint}`, () => app.lines.at(-1)?.includes(list) === true);
		}

		app.press('y');
		await app.until('what became of the copy', text => /Copied|Not copied/.test(text));
	} finally {
		app.close();
	}

	expectOwnSequences(app.written, columns);
});

testHostile(
	'whatever columns the list has, its rows are text of the right width',
	8,
	async input => {
		const texts = await textsOf(input);
		// As many as fit on one screen, and the others.
		for (const chosen of [columnNames.slice(0, 5), columnNames.slice(5)]) {
			const source = new TestFeed();
			const app = new RenderedApp(source, {columns, preferences: {columns: chosen}});
			try {
				source.goLive();
				source.deliverTexts([...texts, source.record({awsRegion: 'last-1', eventName: 'last-1'})]);
				await app.untilShown('last-1', list);
			} finally {
				app.close();
			}

			expectOwnSequences(app.written, columns);
		}
	},
);

testHostile('a notification is one sequence, whatever it tells', 100, async input => {
	for (const text of await textsOf(input)) {
		const event = parseRecord(text);
		if (event === undefined) continue;
		for (const through of ['none', 'tmux'] as const) {
			const sequence = notificationSequence(matchText(event, 2), through);
			const [, , shown = '\u001B'] = notification.exec(sequence) ?? [];
			expectOnlyText(shown);
			expect(widthOf(shown)).toBeLessThanOrEqual(160);
		}
	}
});

const notification =
	/^\u0007(\u001BPtmux;\u001B)?\u001B\]9;(trailtail: [^\u001B\u0007]*)\u0007(\u001B\\)?$/u;
