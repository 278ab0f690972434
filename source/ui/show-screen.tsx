import {openSync} from 'node:fs';
import {ReadStream} from 'node:tty';
import {type ColorSupportLevel, supportsColor} from 'chalk';
import {render} from 'ink';
import {Failure} from '../failure.ts';
import type {Source} from '../sources/source.ts';
import {EventStore} from '../store/event-store.ts';
import {Intake} from '../store/intake.ts';
import {App} from './app.tsx';
import {Feed} from './feed.ts';
import {FramePacing} from './frame-pacing.ts';
import {smallestTerminal} from './layout.ts';
import {createTheme} from './theme.ts';

/** A character at the last column must not make the terminal wrap: some count emoji wider than we do. */
const autowrapOff = '\u001B[?7l';
const autowrapOn = '\u001B[?7h';

/** What is shown and how it begins. */
export type ScreenOptions = {
	readonly source: Source;
	readonly filter: string;
	/** How many events are held. */
	readonly keep: number;
	/** Ends the run when as many events have come. */
	readonly limit: number | undefined;
};

/**
Shows a source until the user quits or `controller` is aborted. A source that fails before anything came
closes the screen and its `Failure` is thrown; later the screen shows it.
*/
export async function showScreen(
	{source, filter, keep, limit}: ScreenOptions,
	controller: AbortController,
): Promise<{readonly unreadable: number}> {
	requireRoom(process.stdout);
	const feed = new Feed(source, new EventStore(keep), new Intake());
	const pacing = new FramePacing();
	const instance = render(
		<App
			feed={feed}
			filter={filter}
			order={source.minutePrice === undefined ? 'time' : 'arrival'}
			theme={createTheme(colorLevel())}
			pacing={pacing}
			now={Date.now}
		/>,
		{
			stdin: keyboard(),
			alternateScreen: true,
			exitOnCtrlC: false,
			patchConsole: false,
			incrementalRendering: true,
			onRender: ({renderTime}) => pacing.drawn(renderTime),
		},
	);
	process.stdout.write(autowrapOff);
	const {signal} = controller;
	signal.addEventListener('abort', () => instance.unmount());
	const consumed = consume(feed, limit, controller);
	try {
		await instance.waitUntilExit();
	} finally {
		process.stdout.write(autowrapOn);
		controller.abort();
	}

	await consumed;
	return {unreadable: feed.unreadable};
}

async function consume(
	feed: Feed,
	limit: number | undefined,
	controller: AbortController,
): Promise<void> {
	try {
		for await (const update of feed.source.updates(controller.signal)) {
			feed.consume(update);
			if (limit !== undefined && feed.store.next >= limit) {
				controller.abort();
			}
		}
	} catch (error) {
		if (!(error instanceof Failure) || feed.store.next === 0) {
			controller.abort();
			throw error;
		}

		feed.fail(error.message);
	}
}

function colorLevel(): ColorSupportLevel {
	return process.env.NO_COLOR || supportsColor === false ? 0 : supportsColor.level;
}

function requireRoom({columns, rows}: {readonly columns: number; readonly rows: number}): void {
	if (columns < smallestTerminal.columns || rows < smallestTerminal.rows) {
		throw new Failure(
			2,
			`The terminal is ${columns}×${rows} and the screen takes ${smallestTerminal.columns}×${smallestTerminal.rows}: make it larger, or use --plain.`,
		);
	}
}

/** Where the keys come from: the terminal itself when standard input is the data. */
function keyboard(): ReadStream | NodeJS.ReadStream {
	if (process.stdin.isTTY) {
		return process.stdin;
	}

	try {
		return new ReadStream(openSync('/dev/tty', 'r'));
	} catch (error) {
		throw new Failure(2, 'There is no terminal to read keys from: use --plain or --json.', {
			cause: error,
		});
	}
}
