import {Failure} from '../../source/failure.ts';
import {testHostile} from '../fixtures/fuzzing.ts';
import {counted, ScriptedEngine} from '../ui/ask/engines.ts';
import {keys, RenderedApp} from '../ui/render-app.tsx';
import {TestFeed} from '../ui/test-feed.ts';
import {expectOwnSequences} from './own-sequences.ts';
import {textsOf} from './texts.ts';

const columns = 110;

/** UTF-16 units of a sentence; what is counted has no such bound. */
const mostOfSentences = 1000;

testHostile('what an engine answers is text of the right width', 4, async input => {
	const texts = await textsOf(input);
	const [first = ''] = texts;
	const sentence = first.slice(0, mostOfSentences);
	const source = new TestFeed();
	const engine = new ScriptedEngine();
	engine.query = `filter ${sentence}`;
	engine.inexpressible = [sentence];
	const app = new RenderedApp(source, {columns, rows: 30, engine: engine.offered});
	try {
		source.goLive();
		source.deliver(1);
		await app.untilShown('GetItem');
		app.press('b');
		await app.untilShown('1 event held');
		app.press('A');
		await app.untilShown('Nothing runs before Enter.');
		app.press(keys.enter);
		await app.untilShown('Nothing counted so far.');
		engine.tell(counted('partial', ...texts.map(text => ({values: [text, text], count: 7}))));
		await app.untilShown('running, partial');
		engine.tell(new Failure(3, `${sentence} and no more`));
		await app.until('the failure', text => !text.includes('running'));
	} finally {
		app.close();
	}

	expectOwnSequences(app.written, columns);
});
