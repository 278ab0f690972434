import {useApp, useStdout, useWindowSize} from 'ink';
import {useRef, useState} from 'react';
import type {CallerLists} from '../config/caller-lists.ts';
import type {Order} from '../store/view.ts';
import {cell} from '../terminal/cell.ts';
import type {Action} from './action.ts';
import {type AlertOptions, useAlerts} from './alerts/use-alerts.ts';
import {askOf} from './ask/ask.ts';
import type {Asker} from './ask/asker.ts';
import {useRefusals} from './denied/use-refusals.ts';
import {drawnFor, layoutOf} from './drawn.ts';
import type {Feed} from './feed.ts';
import type {FramePacing} from './frame-pacing.ts';
import type {GroupsSource} from './group/groups.ts';
import {changeKnownCallers} from './group/mark-caller.ts';
import {useGroups} from './group/use-groups.ts';
import {lastLine} from './last-line.ts';
import {smallestTerminal} from './layout.ts';
import {Lines} from './lines.tsx';
import {windowOf} from './list/list-place.ts';
import type {Look} from './look.ts';
import {pointed} from './mouse/pointed.ts';
import type {Pointer} from './mouse/pointer.ts';
import {usePointer} from './mouse/use-pointer.ts';
import {pageFrame} from './page-frame.ts';
import type {Preferences} from './preferences.ts';
import {candidateLines} from './prompt/candidate-lines.ts';
import {candidatesFrom} from './prompt/candidates.ts';
import {filterChips} from './prompt/filter-chips.ts';
import {filterLine, mistakeLine} from './prompt/filter-line.ts';
import {mistakeOf} from './prompt/mistake-of.ts';
import {copied} from './record/copied.ts';
import {recordLayouts} from './record/laid-out-record.ts';
import {reduce} from './reduce.ts';
import {remembered} from './remembered.ts';
import {saveLine} from './save/save-lines.ts';
import type {Saver} from './save/saver.ts';
import {requestOf} from './save/saving.ts';
import {initialState} from './screen-state.ts';
import {useSparklines} from './sidebar/use-sparklines.ts';
import {statusOf} from './status.ts';
import {suspend} from './suspend.ts';
import type {Theme} from './theme.ts';
import {useActivity} from './timeline/use-activity.ts';
import {titleLine} from './title-line.ts';
import {Told, toldSize} from './told/told.tsx';
import {UnknownCallers} from './unknown-callers.ts';
import {useFrames} from './use-frames.ts';
import {useKeys} from './use-keys.ts';
import {useSearch} from './use-search.ts';
import {useServerFilter} from './use-server-filter.ts';
import {useVerdicts} from './use-verdicts.ts';
import {useView} from './use-view.ts';

export type AppProps = {
	readonly feed: Feed;
	readonly filter: string;
	readonly order: Order;
	readonly theme: Theme;
	readonly pacing: FramePacing;
	readonly now: () => number;
	readonly callers: CallerLists;
	readonly saver: Pick<Saver, 'done' | 'carryOut'>;
	readonly alerts: AlertOptions;
	readonly preferences: Preferences;
	readonly asker: Asker;
	/** Where the mouse is heard of; undefined where it is left to the terminal. */
	readonly pointer?: Pointer | undefined;
	/** `told` for screen readers. */
	readonly manner?: Look['manner'];
};

/** The whole screen: a function of the feed and of the one state that keys change. */
export function App({
	feed,
	filter,
	order,
	theme,
	pacing,
	now: clock,
	callers,
	saver,
	alerts,
	asker,
	preferences,
	pointer,
	manner = 'drawn',
}: AppProps) {
	useFrames(feed, pacing);
	const {saved, keymap} = preferences;
	const {exit, suspendTerminal} = useApp();
	const {stdout} = useStdout();
	const windowSize = useWindowSize();
	const {columns, rows} = manner === 'told' ? toldSize : windowSize;
	const [state, setState] = useState(() =>
		initialState(filter, order, filterPlaceOf(feed), alerts.begin, preferences),
	);
	// What the last action left, drawn or not.
	const latest = useRef(state);
	const verdicts = useVerdicts(feed, callers.known);
	const viewOf = useView(feed.store, verdicts, saved);
	const groups = useGroups(state);
	const [unknownCallers] = useState(() => new UnknownCallers());
	const groupsSource: GroupsSource = {feed, viewOf, verdicts, known: callers.known, saved, asker};
	const [layOut] = useState(() => recordLayouts(feed.store, theme));
	const [chipsOf] = useState(() => remembered(filterChips));
	const [candidatesOf] = useState(() => candidatesFrom(feed.store, saved));
	useServerFilter(feed.source, state);
	useAlerts(feed.store, verdicts, state, alerts, sequence => stdout.write(sequence));
	const now = clock();
	const view = viewOf(state);
	useSearch(view, pacing);
	const surroundings = {
		...groupsSource,
		groups,
		layOut,
		candidatesOf,
		refusalsOf: useRefusals(feed.store, verdicts, state, pacing),
		activityOf: useActivity(feed),
		sparklinesOf: useSparklines(feed),
		columns,
		rows,
		now,
		theme,
	};
	const drawnNow = () => drawnFor(latest.current, surroundings);
	const act = (action: Action) => {
		if (action.kind === 'quit') {
			exit();
		} else if (action.kind === 'want') {
			feed.source.wanted?.want(action.change);
		} else if (action.kind === 'suspend') {
			void suspendTerminal(() => suspend({manner, mouse: pointer === undefined ? 'off' : 'on'}));
		} else if (action.kind === 'copy') {
			const {sequence, notice} = copied(latest.current, action.what, drawnNow());
			stdout.write(sequence);
			act({kind: 'tell', notice});
		} else {
			const drawn = drawnNow();
			const next = reduce(latest.current, action, drawn);
			const {store} = feed;
			const notice = changeKnownCallers(latest.current, action, {store, drawn, callers});
			latest.current = notice === undefined ? next : {...next, notice};
			setState(latest.current);
			asker.carryOut(askOf(latest.current));
			saver.carryOut(requestOf(latest.current), (request, outcome) =>
				act({kind: 'save', step: {kind: 'ended', request, outcome}}),
			);
		}
	};
	useKeys(latest, keymap, act);
	const listTop = useRef<number>(undefined);
	usePointer(pointer, report => {
		const layout = layoutOf(latest.current, columns, rows);
		const screen = {state: latest.current, drawn: drawnNow(), layout, listTop: listTop.current};
		for (const action of pointed(report, screen)) act(action);
	});

	if (columns < smallestTerminal.columns || rows < smallestTerminal.rows) {
		const {columns: least, rows: leastRows} = smallestTerminal;
		const lines = [`${columns}×${rows} is too small,`, `${least}×${leastRows} it takes`];
		return <Lines lines={lines.map(line => cell(line, columns))} columns={columns} rows={rows} />;
	}

	const mistake = mistakeOf(state.prompt, saved);
	const layout = layoutOf(state, columns, rows);
	const {top} = windowOf(state.place, view, layout.listHeight);
	listTop.current = view.sequenceAt(top);
	const filterLook = {
		filter: state.filter,
		chips: chipsOf(state.filter, feed.reading?.filter?.pattern, saved),
		progress: view.progress,
		line: state.prompt?.line,
		matching: view.size,
		held: feed.store.size,
		waiting: state.pausedAt === undefined ? undefined : view.waiting,
		newer: Math.max(0, view.size - top - layout.listHeight),
		order: state.order,
		keymap,
		unknownCallers: unknownCallers.count(feed.ledger, callers.known),
		theme,
	};
	const candidates = candidatesOf(state.prompt, layout.listHeight - 1);
	const page = pageFrame(state, surroundings, layout);
	const lines = [
		titleLine(statusOf(feed, state.alerts, now), columns, theme, keymap),
		state.save === undefined || state.save.kind === 'saving'
			? filterLine(filterLook, columns)
			: saveLine(state.save, view.size, columns, theme, keymap),
		...(mistake === undefined ? [] : [mistakeLine(mistake, columns, theme)]),
		...candidateLines(candidates, state.prompt?.chosen, layout.width, theme),
		...page.lines.slice(candidates.length),
	];
	if (manner === 'told') {
		return <Told state={state} lines={lines} position={page.position} />;
	}

	lines[rows - 1] = lastLine(state, page.position, saver.done, columns, theme);
	return <Lines lines={lines} columns={columns} rows={rows} />;
}

function filterPlaceOf({reading}: Feed): 'server' | 'local' {
	return reading?.filter === undefined ? 'local' : 'server';
}
