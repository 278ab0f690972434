import {setImmediate} from 'node:timers/promises';
import {render} from 'ink';
import {parseRecord} from '../cloudtrail/parse.ts';
import type {CallerLists} from '../config/caller-lists.ts';
import {type KnownCallers, mistakeSentences} from '../config/known-callers.ts';
import {Failure} from '../failure.ts';
import {matcherOf} from '../filter/compile.ts';
import type {CommandAlerts} from '../output/alerts/command-alerts.ts';
import type {Source} from '../sources/source.ts';
import {verdictsOf} from '../store/caller-verdicts.ts';
import {EventStore} from '../store/event-store.ts';
import {Intake} from '../store/intake.ts';
import {followMatches} from './alerts/follow-matches.ts';
import {runCommands} from './alerts/run-commands.ts';
import type {AlertOptions} from './alerts/use-alerts.ts';
import {App} from './app.tsx';
import {Asker} from './ask/asker.ts';
import type {OfferedEngine} from './ask/counting-engine.ts';
import {Feed} from './feed.ts';
import {FramePacing} from './frame-pacing.ts';
import {type Look, themeOf} from './look.ts';
import {TerminalInput} from './mouse/terminal-input.ts';
import {keyboard, requireRoom} from './own-terminal.ts';
import type {Preferences} from './preferences.ts';
import {remembered} from './remembered.ts';
import {Saver} from './save/saver.ts';
import {resetTerminalModes, setTerminalModes} from './terminal-modes.ts';
import {takeWholeFrames} from './whole-frame.ts';

/** ms of taking in updates that a key may have to wait for. */
const longestTurn = 10;

/** What is shown and how it begins. */
export type ScreenOptions = {
	readonly source: Source;
	readonly filter: string;
	/** How many events are held. */
	readonly keep: number;
	/** Ends the run when as many events have come that match the filter. */
	readonly limit: number | undefined;
	readonly callers: CallerLists;
	/** Run for what matches the filter given here, whatever filter is typed later. */
	readonly commands: CommandAlerts | undefined;
	readonly alerts: AlertOptions;
	readonly preferences: Preferences;
	/** What answers what outgrows the screen. */
	readonly engine: OfferedEngine;
	readonly look: Look;
};

/**
Shows a source until the user quits or `controller` is aborted. Throws the `Failure` of the source: at once when
nothing had come before it, else when the user quits the screen that shows it.
*/
export async function showScreen(
	{
		source,
		filter,
		keep,
		limit,
		callers,
		commands,
		alerts,
		engine,
		preferences,
		look,
	}: ScreenOptions,
	controller: AbortController,
): Promise<{readonly unreadable: number}> {
	const {manner} = look;
	if (manner === 'drawn') {
		requireRoom(process.stdout);
	}

	const feed = new Feed(source, new EventStore(keep), new Intake(parseRecord));
	for (const message of mistakeSentences(callers.known.mistakes)) {
		feed.consume({kind: 'problem', cause: 'source', message});
	}

	takeWholeFrames();
	const pacing = new FramePacing();
	const saver = new Saver(feed, callers, Date.now, pacing.request);
	const asker = new Asker(engine, callers, pacing.request, preferences.saved);
	const terminal = keyboard();
	const pointer = look.mouse === 'on' ? new TerminalInput(terminal) : undefined;
	const instance = render(
		<App
			feed={feed}
			filter={filter}
			order={source.minutePrice === undefined ? 'time' : 'arrival'}
			theme={themeOf(look, process.env)}
			pacing={pacing}
			now={Date.now}
			callers={callers}
			saver={saver}
			alerts={alerts}
			preferences={preferences}
			asker={asker}
			pointer={pointer}
			manner={manner}
		/>,
		{
			stdin: pointer ?? terminal,
			alternateScreen: manner === 'drawn',
			isScreenReaderEnabled: manner === 'told',
			exitOnCtrlC: false,
			patchConsole: false,
			incrementalRendering: manner === 'drawn',
			// What is new is paced already: this is how long the answer to a key may wait for the frame before.
			maxFps: 60,
		},
	);
	setTerminalModes(look);
	// Whatever ends the program.
	process.once('exit', resetTerminalModes);
	const {signal} = controller;
	signal.addEventListener('abort', () => instance.unmount());
	const matcherOfKnown = remembered((known: KnownCallers) =>
		matcherOf(
			filter,
			verdictsOf(known, feed.ledger, () => feed.newSince),
			preferences.saved,
		),
	);
	const matcherNow = () => matcherOfKnown(callers.known);
	if (commands !== undefined) {
		runCommands(commands, feed, matcherNow, signal);
	}

	if (limit !== undefined) {
		let matched = 0;
		followMatches(feed.store, matcherNow, () => {
			matched++;
			if (matched === limit) controller.abort();
		});
	}

	const consumed = consume(feed, controller);
	// It can fail while the screen is still closing; it is awaited after that.
	consumed.catch(() => undefined);
	try {
		await instance.waitUntilExit();
	} finally {
		resetTerminalModes();
		// Before the source ends, which may be the endpoint that is asked.
		await asker.end();
		controller.abort();
		await saver.end();
	}

	const failure = await consumed;
	if (failure !== undefined) {
		throw failure;
	}

	return {unreadable: feed.unreadable};
}

/** Feeds the store until the source ends; gives the failure that it ended with, if it is shown on the screen. */
async function consume(feed: Feed, controller: AbortController): Promise<Failure | undefined> {
	try {
		let turnBegan = performance.now();
		for await (const update of feed.source.updates(controller.signal)) {
			for (const _ of feed.consuming(update)) {
				if (performance.now() - turnBegan > longestTurn) {
					// Updates of several sessions come at once: keys come between their records.
					await setImmediate();
					turnBegan = performance.now();
				}
			}
		}
	} catch (error) {
		if (!(error instanceof Failure) || feed.store.next === 0) {
			controller.abort();
			throw error;
		}

		feed.fail(error.message);
		return error;
	}

	return undefined;
}
