import {parseRecord} from '../../source/cloudtrail/parse.ts';
import {toldTheme} from '../../source/ui/theme.ts';
import {testHostile} from '../fixtures/fuzzing.ts';
import {keys, RenderedApp} from '../ui/render-app.tsx';
import {TestFeed} from '../ui/test-feed.ts';
import {expectOwnSequences} from './own-sequences.ts';
import {textsOf} from './texts.ts';

/** The keys that open each page from the list, and what is told of it, however hostile the rest is. */
const pages: readonly (readonly [keys: readonly string[], told: string])[] = [
	[[keys.enter], 'trailtail  '],
	[['b'], 'largest first'],
	[['D'], 'Denied'],
	[['T'], 'Timeline: '],
	[['!'], 'How complete'],
	[[keys.tab], 'EVENTS  held'],
];

testHostile('what a screen reader is told is text', 4, async input => {
	const texts = await textsOf(input);
	const source = new TestFeed();
	const app = new RenderedApp(source, {manner: 'told', theme: toldTheme(), columns: 110, rows: 60});
	const untilTold = async (what: string | RegExp, press: () => void) => {
		const from = app.written.length;
		press();
		await app.until(String(what), () => app.written.slice(from).search(what) >= 0);
	};
	try {
		const first = texts.find(text => parseRecord(text)?.name) ?? source.record();
		source.goLive();
		for (const text of texts) source.take({kind: 'problem', cause: 'source', message: text});
		// The last one is selected.
		const others = texts.filter(text => text !== first);
		await untilTold('q quits.', () => source.deliverTexts([...others, first]));
		for (const [opening, told] of pages) {
			await untilTold(told, () => app.press(...opening));
			await untilTold('by arrival', () => app.press(keys.esc));
		}

		// What a key came to tells of the caller, where there is one.
		await untilTold(/Known from now on|Nothing is selected/, () => app.press('m'));
	} finally {
		app.close();
	}

	// The terminal breaks what is longer than its lines.
	expectOwnSequences(app.written, Number.POSITIVE_INFINITY);
});
