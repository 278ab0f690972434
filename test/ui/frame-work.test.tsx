import {expect, onTestFinished, test, vi} from 'vitest';
import {EventStore} from '../../source/store/event-store.ts';
import {View} from '../../source/store/view.ts';
import {bodyLines} from '../../source/ui/body-lines.ts';
import {layoutFor} from '../../source/ui/layout.ts';
import {windowOf} from '../../source/ui/list/list-place.ts';
import {initialState} from '../../source/ui/screen-state.ts';
import {createTheme} from '../../source/ui/theme.ts';
import {type AppOptions, RenderedApp} from './render-app.tsx';
import {TestFeed} from './test-feed.ts';

/** A screen that stands still: 400 events, a clock that does not go on unless told. */
async function standing(options: AppOptions = {}) {
	const source = new TestFeed();
	const app = new RenderedApp(source, {columns: 120, rows: 40, ...options});
	onTestFinished(() => app.close());
	source.goLive();
	source.deliver(400);
	await app.untilShown('400 events', 'live for 0s');
	return {source, app};
}

/** Has a frame drawn for an update in which nothing came; gives the bytes that were written for it. */
async function emptyUpdate({source, app}: Awaited<ReturnType<typeof standing>>): Promise<number> {
	const {frames, bytesWritten} = app;
	source.take({kind: 'records', sampled: false, deliveries: []});
	await app.until('a frame', () => app.frames > frames);
	return app.bytesWritten - bytesWritten;
}

test('a frame in which nothing changed writes nothing', async () => {
	const screen = await standing();
	await emptyUpdate(screen);
	expect(await emptyUpdate(screen)).toBe(0);
});

test('when the clock alone went on, only its row is written', async () => {
	const screen = await standing();
	await emptyUpdate(screen);
	const before = screen.app.lines;
	screen.source.now += 1000;
	const written = await emptyUpdate(screen);
	await screen.app.untilShown('live for 1s');
	expect(screen.app.lines.slice(1)).toEqual(before.slice(1));
	// A row has 120 cells, and what moves the cursor and colours them; the screen has 40.
	expect(written).toBeGreaterThan(0);
	expect(written).toBeLessThan(2 * 120);
});

/** How often values of events are asked for to draw list and sidebar once. */
function valuesAsked(held: number): number {
	const source = new TestFeed({keep: 10_000});
	source.goLive();
	source.deliver(held);
	const {feed, now} = source;
	const view = new View(feed.store, [], 'arrival');
	const state = initialState('', 'arrival', 'local');
	const layout = layoutFor(120, 40, 0);
	const asked = vi.spyOn(EventStore.prototype, 'value');
	try {
		const lines = bodyLines({
			feed,
			view,
			state,
			layout,
			...windowOf(state.place, view, layout.listHeight),
			facetCounts: view.counts(state.facet),
			sparklines: () => new Map(),
			now,
			theme: createTheme(1),
		});
		expect(lines).toHaveLength(1 + layout.listHeight);
		return asked.mock.calls.length;
	} finally {
		asked.mockRestore();
		view.release();
	}
}

test('only the rows on screen are made, however many events are held', () => {
	const few = valuesAsked(100);
	expect(few).toBeGreaterThan(35);
	expect(valuesAsked(10_000)).toBe(few);
});
