import type {Action} from './action.ts';
import {alertBinding} from './alerts/alert-bindings.ts';
import {askBindings} from './ask/ask-bindings.ts';
import type {Binding, Place} from './binding.ts';
import {deniedBindings, openDeniedBinding} from './denied/denied-bindings.ts';
import {groupBindings} from './group/group-bindings.ts';
import {chooserBindings, openChooserBindings} from './list/chooser-bindings.ts';
import {promptBindings} from './prompt/prompt-bindings.ts';
import {recordBindings} from './record/record-bindings.ts';
import {openSaveBinding, saveBindings} from './save/save-bindings.ts';
import type {ScreenState} from './screen-state.ts';
import {sidebarBindings} from './sidebar/sidebar-bindings.ts';
import {openTimelineBinding, timelineBindings} from './timeline/timeline-bindings.ts';

const pages: readonly Place[] = [
	'record',
	'group',
	'answer',
	'denied',
	'help',
	'problems',
	'reading',
];
const moving: readonly Place[] = ['list', 'sidebar', 'values', ...pages];
const everywhere: readonly Place[] = [...moving, 'timeline'];
/** Where letters are typed. */
const typed: readonly Place[] = ['prompt', 'search', 'group line', 'question'];

/** All keys, unless the user has others. The help and the line of hints are made from such a table. */
export const usualKeymap: readonly Binding[] = [
	...deniedBindings,
	...timelineBindings,
	...chooserBindings,
	{
		name: 'filter',
		keys: ['/'],
		places: ['list', 'sidebar', 'group'],
		action: {kind: 'open filter'},
		description: 'filter: type, see it applied, {keep-filter} keeps it',
		hint: 'filter',
	},
	{
		name: 'record',
		keys: ['enter'],
		places: ['list'],
		action: {kind: 'open record'},
		description: 'open the record of the selected event',
		hint: 'record',
	},
	{
		name: 'callers',
		keys: ['b'],
		places: ['list', 'sidebar'],
		action: {kind: 'group', action: {kind: 'open'}},
		description: 'group what matches: by caller first, then by anything',
		hint: 'callers',
	},
	...groupBindings,
	...askBindings,
	...sidebarBindings,
	...openChooserBindings,
	{
		name: 'counts',
		keys: ['tab'],
		places: ['list', 'sidebar'],
		action: {kind: 'change focus'},
		description: 'go between the list and the counts beside it',
		hint: 'counts',
	},
	{
		name: 'unknown-callers',
		keys: ['u'],
		places: ['list', 'sidebar', 'group'],
		action: {kind: 'change callers'},
		description: 'only callers that no list of known callers has, or all again',
	},
	openSaveBinding,
	{
		name: 'pause',
		keys: ['space'],
		places: ['list', 'sidebar', 'group'],
		action: {kind: 'pause'},
		description: 'pause the list; events still arrive and are counted as new',
		hint: 'pause',
	},
	alertBinding,
	openDeniedBinding,
	openTimelineBinding,
	{
		name: 'next-error',
		keys: ['n'],
		places: ['list'],
		action: {kind: 'neighbour error', towards: 'next'},
		description: 'the next call that failed',
	},
	{
		name: 'previous-error',
		keys: ['N'],
		places: ['list'],
		action: {kind: 'neighbour error', towards: 'previous'},
		description: 'the call before that failed',
		hint: 'error before',
	},
	{
		name: 'follow',
		keys: ['f'],
		places: ['list', 'sidebar'],
		action: {kind: 'follow'},
		description: 'follow the newest event, or stay',
		hint: 'follow',
	},
	{
		name: 'order',
		keys: ['o'],
		places: ['list', 'sidebar'],
		action: {kind: 'change order'},
		description: 'order by arrival or by the time of the event',
		hint: 'order',
	},
	{
		name: 'time',
		keys: ['t'],
		places: ['list', 'sidebar', 'group', 'denied', 'timeline'],
		action: {kind: 'change time'},
		description: 'times in UTC, local, or as age',
		hint: 'time',
	},
	{
		name: 'down',
		keys: ['down', 'j'],
		places: moving,
		action: {kind: 'move', by: 1, unit: 'row'},
		description: 'down',
	},
	{
		name: 'up',
		keys: ['up', 'k'],
		places: moving,
		action: {kind: 'move', by: -1, unit: 'row'},
		description: 'up; stops following',
	},
	{
		name: 'page-down',
		keys: ['pageDown', 'ctrl-f'],
		places: moving,
		action: {kind: 'move', by: 1, unit: 'page'},
		description: 'a page down',
	},
	{
		name: 'page-up',
		keys: ['pageUp', 'ctrl-b'],
		places: moving,
		action: {kind: 'move', by: -1, unit: 'page'},
		description: 'a page up',
	},
	{
		name: 'half-page-down',
		keys: ['ctrl-d'],
		places: moving,
		action: {kind: 'move', by: 1, unit: 'half'},
		description: 'half a page down',
	},
	{
		name: 'half-page-up',
		keys: ['ctrl-u'],
		places: moving,
		action: {kind: 'move', by: -1, unit: 'half'},
		description: 'half a page up',
	},
	{
		name: 'first',
		keys: ['home', 'g'],
		places: moving,
		action: {kind: 'go', to: 'first'},
		description: 'to the first',
	},
	{
		name: 'last',
		keys: ['end', 'G'],
		places: moving,
		action: {kind: 'go', to: 'last'},
		description: 'to the last; in the list, follow again',
	},
	{
		name: 'problems',
		keys: ['!'],
		places: ['list', 'sidebar'],
		action: {kind: 'open problems'},
		description: 'how complete it is, and what happened: gaps, reconnections, unread files',
	},
	{
		name: 'cloudwatch',
		keys: ['c'],
		places: ['list', 'sidebar', 'problems'],
		action: {kind: 'open reading'},
		description: 'what CloudWatch sends: tail sessions, the filter it applies, history',
		hint: 'CloudWatch',
	},
	...([1, 2, 4, 8] as const).map(
		(sessions): Binding => ({
			keys: [`${sessions}`],
			places: ['reading'],
			action: {kind: 'want', change: {sessions}},
			description: `${sessions} tail session${sessions === 1 ? '' : 's'} for each ten log groups`,
			...(sessions === 1 ? {hint: 'to 8 sessions'} : {}),
		}),
	),
	{
		name: 'filter-there',
		keys: ['s'],
		places: ['reading'],
		action: {kind: 'change filter place'},
		description: 'CloudWatch applies what it can of the filter, or nothing',
		hint: 'filter there',
	},
	{
		name: 'skip-history',
		keys: ['x'],
		places: ['reading'],
		action: {kind: 'want', change: {history: 'skipped'}},
		description: 'do without the rest of the history',
		hint: 'skip history',
	},
	{
		name: 'help',
		keys: ['?'],
		places: everywhere.filter(place => place !== 'help'),
		action: {kind: 'open help'},
		description: 'this help',
		hint: 'help',
		hintAt: 'end',
	},
	{
		name: 'back',
		keys: ['esc'],
		places: ['list'],
		action: {kind: 'back'},
		description: 'back to the page that led here, else clear the filter',
	},
	{
		name: 'back',
		keys: ['esc'],
		places: everywhere.filter(place => place !== 'list' && place !== 'answer'),
		action: {kind: 'back'},
		description: 'one step back',
		hint: 'back',
		hintAt: 'end',
	},
	{
		name: 'close-help',
		keys: ['?', 'enter'],
		places: ['help'],
		action: {kind: 'back'},
		description: 'close the help',
	},
	{
		name: 'close',
		keys: ['enter'],
		places: ['problems', 'reading'],
		action: {kind: 'back'},
		description: 'back to the list',
	},
	{
		name: 'suspend',
		keys: ['ctrl-z'],
		places: [...everywhere, ...typed, 'file name', 'existing file'],
		action: {kind: 'suspend'},
		description: 'to the shell; fg comes back',
	},
	...promptBindings,
	...saveBindings,
	...recordBindings,
	{
		name: 'quit',
		keys: ['q', 'ctrl-c'],
		places: everywhere,
		action: {kind: 'quit'},
		description: 'quit',
		hint: 'quit',
		hintAt: 'end',
	},
	{
		keys: ['ctrl-c'],
		places: typed,
		action: {kind: 'quit'},
		description: 'quit',
	},
];

/** The part of the screen that has the keys now. */
export function placeOfKeys({prompt, save, overlay, focus}: ScreenState): Place {
	if (save?.kind === 'naming') {
		return 'file name';
	}

	if (save?.kind === 'replacing') {
		return 'existing file';
	}

	if (prompt !== undefined) {
		return 'prompt';
	}

	if (overlay.kind === 'record') {
		return overlay.search.kind === 'typed' ? 'search' : 'record';
	}

	if (overlay.kind === 'group') {
		const {typing, ask} = overlay.page;
		return typing === undefined ? (ask?.kind ?? 'group') : 'group line';
	}

	return overlay.kind === 'none' ? focus : overlay.kind;
}

export function actionFor(
	place: Place,
	key: string,
	keymap: readonly Binding[] = usualKeymap,
): Action | undefined {
	return keymap.find(binding => binding.places.includes(place) && binding.keys.includes(key))
		?.action;
}
