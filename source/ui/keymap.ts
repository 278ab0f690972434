import type {Action} from './action.ts';
import {alertBinding} from './alerts/alert-bindings.ts';
import {askBindings} from './ask/ask-bindings.ts';
import type {Binding, Place} from './binding.ts';
import {deniedBindings, openDeniedBinding} from './denied/denied-bindings.ts';
import {groupBindings} from './group/group-bindings.ts';
import {chooserBindings, openChooserBindings} from './list/chooser-bindings.ts';
import {movingBindings} from './moving-bindings.ts';
import {everywhere, typed} from './places.ts';
import {promptBindings} from './prompt/prompt-bindings.ts';
import {openReadingBinding, readingBindings} from './reading-bindings.ts';
import {recordBindings} from './record/record-bindings.ts';
import {openSaveBinding, saveBindings} from './save/save-bindings.ts';
import {sidebarBindings} from './sidebar/sidebar-bindings.ts';
import {openTimelineBinding, timelineBindings} from './timeline/timeline-bindings.ts';

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
	...movingBindings,
	{
		name: 'problems',
		keys: ['!'],
		places: ['list', 'sidebar'],
		action: {kind: 'open problems'},
		description: 'how complete it is, and what happened: gaps, reconnections, unread files',
	},
	openReadingBinding,
	...readingBindings,
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

export function actionFor(
	place: Place,
	key: string,
	keymap: readonly Binding[] = usualKeymap,
): Action | undefined {
	return keymap.find(binding => binding.places.includes(place) && binding.keys.includes(key))
		?.action;
}
