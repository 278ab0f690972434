import {Box, useApp, useInput, usePaste, useWindowSize} from 'ink';
import {useRef, useState} from 'react';
import {parseFilter} from '../filter/parse.ts';
import type {FilterMistake} from '../filter/term.ts';
import type {Order} from '../store/view.ts';
import type {Action} from './action.ts';
import {bodyLines} from './body-lines.ts';
import type {Feed} from './feed.ts';
import type {FramePacing} from './frame-pacing.ts';
import {hintLine} from './hint-line.ts';
import {keyName} from './key-name.ts';
import {actionFor, placeOfKeys} from './keymap.ts';
import {layoutFor, smallestTerminal} from './layout.ts';
import {Lines} from './lines.tsx';
import {windowOf} from './list/list-place.ts';
import {overlayLines} from './overlay-lines.ts';
import {filterLine, mistakeLine} from './prompt/filter-line.ts';
import {type Drawn, reduce} from './reduce.ts';
import {initialState, type ScreenState} from './screen-state.ts';
import {statusOf} from './status.ts';
import {suspend} from './suspend.ts';
import type {Theme} from './theme.ts';
import {titleLine} from './title-line.ts';
import {useFrames} from './use-frames.ts';
import {useView} from './use-view.ts';

export type AppProps = {
	readonly feed: Feed;
	readonly filter: string;
	readonly order: Order;
	readonly theme: Theme;
	readonly pacing: FramePacing;
	readonly now: () => number;
};

/** The whole screen: a function of the feed and of the one state that keys change. */
export function App({feed, filter, order, theme, pacing, now: clock}: AppProps) {
	const {exit, suspendTerminal} = useApp();
	const {columns, rows} = useWindowSize();
	const [state, setState] = useState(() => initialState(filter, order));
	useFrames(feed, pacing);
	const view = useView(feed.store, state.filter, state.order, state.pausedAt);
	const now = clock();
	const mistake = mistakeOf(state);
	const layout = layoutFor(columns, rows, mistake === undefined ? 0 : 1);
	const place = placeOfKeys(state);
	const facetCounts = view.counts(state.facet);
	const overlay = overlayLines(state, feed, layout.width, now, theme);
	const drawn: Drawn = {
		rows: view,
		listHeight: layout.listHeight,
		facetValues: facetCounts.map(({value}) => value),
		overlayLines: overlay.length,
		overlayHeight: layout.overlayHeight,
		nextSequence: feed.store.next,
	};
	// Keys can come faster than frames: each builds on what the one before it left.
	const latest = useRef(state);
	const act = (action: Action) => {
		if (action.kind === 'quit') {
			exit();
		} else if (action.kind === 'suspend') {
			void suspendTerminal(suspend);
		} else {
			latest.current = reduce(latest.current, action, drawn);
			setState(latest.current);
		}
	};

	const press = (name: string, text: string) => {
		const keysGoTo = placeOfKeys(latest.current);
		const action = actionFor(keysGoTo, name);
		if (action !== undefined) {
			act(action);
		} else if (keysGoTo === 'prompt' && text !== '') {
			act({kind: 'edit filter', edit: {kind: 'insert', text}});
		}
	};

	useInput((input, key) => {
		const name = keyName(input, key);
		if (name !== undefined) {
			press(name, key.ctrl || key.meta ? '' : input);
			return;
		}

		// Typed while the program was busy: several keys at once.
		for (const character of input) {
			press(character === ' ' ? 'space' : character, character);
		}
	});
	usePaste(text => {
		if (placeOfKeys(latest.current) !== 'prompt') {
			act({kind: 'open filter'});
		}

		act({kind: 'edit filter', edit: {kind: 'insert', text: oneLine(text)}});
	});

	if (columns < smallestTerminal.columns || rows < smallestTerminal.rows) {
		const {columns: least, rows: leastRows} = smallestTerminal;
		return (
			<Lines
				lines={[`${columns}×${rows} is too small,`, `${least}×${leastRows} it takes`].slice(
					0,
					rows,
				)}
			/>
		);
	}

	const {top, selected} = windowOf(state.place, view, layout.listHeight);
	const filterLook = {
		filter: state.filter,
		line: state.prompt?.line,
		mistake,
		matching: view.size,
		held: feed.store.size,
		waiting: state.pausedAt === undefined ? undefined : view.waiting,
		newer: Math.max(0, view.size - top - layout.listHeight),
		order: state.order,
		theme,
	};
	const body =
		state.overlay.kind === 'none'
			? bodyLines({feed, view, state, layout, top, selected, facetCounts, now, theme})
			: overlay.slice(state.overlay.scrolled, state.overlay.scrolled + layout.overlayHeight);
	return (
		<Box flexDirection='column' width={columns} height={rows}>
			<Lines
				lines={[
					titleLine(statusOf(feed, now), columns, theme),
					filterLine(filterLook, columns),
					...(mistake === undefined ? [] : [mistakeLine(mistake, columns, theme)]),
					...body,
				]}
			/>
			<Box flexGrow={1} />
			<Lines lines={[hintLine(place, positionText(state, drawn), columns, theme)]} />
		</Box>
	);
}

/** Which lines of an overlay are on screen, where not all of them are. */
function positionText({overlay}: ScreenState, {overlayLines: lines, overlayHeight}: Drawn): string {
	return overlay.kind === 'none' || lines <= overlayHeight
		? ''
		: `${overlay.scrolled + 1}–${Math.min(lines, overlay.scrolled + overlayHeight)} of ${lines}`;
}

function mistakeOf({prompt}: ScreenState): FilterMistake | undefined {
	const parsed = parseFilter(prompt?.line.text ?? '');
	return parsed.kind === 'mistake' ? parsed : undefined;
}

function oneLine(text: string): string {
	return text.replaceAll(/\s+/g, ' ').trim();
}
