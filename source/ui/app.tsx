import {Box, useApp, useInput, usePaste, useWindowSize} from 'ink';
import {useRef, useState} from 'react';
import type {CallerLists} from '../config/caller-lists.ts';
import type {Order} from '../store/view.ts';
import {cell} from '../terminal/cell.ts';
import type {Action} from './action.ts';
import {useRefusals} from './denied/use-refusals.ts';
import {drawnFor, layoutOf} from './drawn.ts';
import type {Feed} from './feed.ts';
import type {FramePacing} from './frame-pacing.ts';
import {hintLine, noticeLine} from './hint-line.ts';
import {keyPresses} from './key-name.ts';
import {actionFor, placeOfKeys} from './keymap.ts';
import {smallestTerminal} from './layout.ts';
import {Lines} from './lines.tsx';
import {windowOf} from './list/list-place.ts';
import {overlayLines} from './overlay-lines.ts';
import {pageLines} from './page-lines.ts';
import {filterLine, mistakeLine} from './prompt/filter-line.ts';
import {mistakeOf} from './prompt/mistake-of.ts';
import {reduce, scrollOf} from './reduce.ts';
import {initialState} from './screen-state.ts';
import {useSparklines} from './sidebar/use-sparklines.ts';
import {statusOf} from './status.ts';
import {suspend} from './suspend.ts';
import type {Theme} from './theme.ts';
import {useActivity} from './timeline/use-activity.ts';
import {titleLine} from './title-line.ts';
import {useFrames} from './use-frames.ts';
import {useSearch} from './use-search.ts';
import {useServerFilter} from './use-server-filter.ts';
import {useView} from './use-view.ts';
import {useVerdicts} from './verdicts.ts';

export type AppProps = {
	readonly feed: Feed;
	readonly filter: string;
	readonly order: Order;
	readonly theme: Theme;
	readonly pacing: FramePacing;
	readonly now: () => number;
	readonly callers: CallerLists;
};

/** The whole screen: a function of the feed and of the one state that keys change. */
export function App({feed, filter, order, theme, pacing, now: clock, callers}: AppProps) {
	useFrames(feed, pacing);
	const {exit, suspendTerminal} = useApp();
	const {columns, rows} = useWindowSize();
	const [state, setState] = useState(() => initialState(filter, order, filterPlaceOf(feed)));
	// Keys can come several at once: each acts on what the one before left, drawn or not.
	const latest = useRef(state);
	const verdicts = useVerdicts(feed, callers.known);
	const viewOf = useView(feed.store, verdicts);
	const refusalsOf = useRefusals(feed.store, verdicts, state, pacing);
	useServerFilter(feed.source, state);
	const now = clock();
	const view = viewOf(state);
	useSearch(view, pacing);
	const activityOf = useActivity(feed);
	const sparklinesOf = useSparklines(feed);
	const surroundings = {
		feed,
		viewOf,
		refusalsOf,
		activityOf,
		sparklinesOf,
		columns,
		rows,
		now,
		theme,
	};
	const act = (action: Action) => {
		if (action.kind === 'quit') {
			exit();
		} else if (action.kind === 'want') {
			feed.source.wanted?.want(action.change);
		} else if (action.kind === 'suspend') {
			void suspendTerminal(suspend);
		} else {
			const drawn = drawnFor(latest.current, surroundings);
			latest.current = reduce(latest.current, action, drawn);
			setState(latest.current);
		}
	};
	const insert = (text: string) => {
		if (text !== '') {
			act({kind: 'edit filter', edit: {kind: 'insert', text}});
		}
	};

	useInput((input, key) => {
		let typed = '';
		for (const {name, text} of keyPresses(input, key)) {
			const place = placeOfKeys(latest.current);
			const action = actionFor(place, name);
			if (action !== undefined) {
				insert(typed);
				typed = '';
				act(action);
			} else if (place === 'prompt') {
				typed += text;
			}
		}

		insert(typed);
	});
	usePaste(text => {
		if (placeOfKeys(latest.current) !== 'prompt') {
			act({kind: 'open filter'});
		}

		insert(oneLine(text));
	});

	if (columns < smallestTerminal.columns || rows < smallestTerminal.rows) {
		const {columns: least, rows: leastRows} = smallestTerminal;
		const lines = [`${columns}×${rows} is too small,`, `${least}×${leastRows} it takes`];
		return <Lines lines={lines.slice(0, rows).map(line => cell(line, columns))} />;
	}

	const mistake = mistakeOf(state.prompt);
	const layout = layoutOf(state, columns, rows);
	const {top} = windowOf(state.place, view, layout.listHeight);
	const filterLook = {
		filter: state.filter,
		line: state.prompt?.line,
		matching: view.size,
		held: feed.store.size,
		waiting: state.pausedAt === undefined ? undefined : view.waiting,
		newer: Math.max(0, view.size - top - layout.listHeight),
		order: state.order,
		theme,
	};
	const overlay = overlayLines(state, feed, layout.width, now, theme);
	const {overlayHeight} = layout;
	const scroll = scrollOf(state.overlay, overlay.length, overlayHeight);
	const position = positionText(scroll, overlayHeight, overlay.length);
	const body =
		pageLines(state, surroundings, layout) ?? overlay.slice(scroll, scroll + overlayHeight);
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
			<Lines
				lines={[
					state.notice === undefined
						? hintLine(placeOfKeys(state), position, columns, theme)
						: noticeLine(state.notice, columns, theme),
				]}
			/>
		</Box>
	);
}

function filterPlaceOf({reading}: Feed): 'server' | 'local' {
	return reading?.filter === undefined ? 'local' : 'server';
}

/** Which lines of an overlay are on screen, where not all of them are. */
function positionText(above: number, height: number, lines: number): string {
	return lines <= height ? '' : `${above + 1}–${Math.min(lines, above + height)} of ${lines}`;
}

function oneLine(text: string): string {
	return text.replaceAll(/\s+/g, ' ').trim();
}
