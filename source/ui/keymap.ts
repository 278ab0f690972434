import type {Action} from './action.ts';
import type {ScreenState} from './screen-state.ts';

/** The part of the screen that keys go to. */
export type Place = 'list' | 'sidebar' | 'record' | 'help' | 'problems' | 'prompt';

export type Binding = {
	readonly keys: readonly string[];
	readonly places: readonly Place[];
	readonly action: Action;
	/** What the help says. */
	readonly description: string;
	/** Two or three words for the line of keys at the bottom; left out where there is none. */
	readonly hint?: string;
	/** Where even a narrow screen has it: the keys that help and lead out. */
	readonly hintAt?: 'end';
};

const everywhere: readonly Place[] = ['list', 'sidebar', 'record', 'help', 'problems'];
const reading: readonly Place[] = ['record', 'help', 'problems'];
const moving: readonly Place[] = ['list', 'sidebar', ...reading];

/** All keys. The help and the line of hints are made from this table. */
export const keymap: readonly Binding[] = [
	{
		keys: ['/'],
		places: ['list', 'sidebar', 'record'],
		action: {kind: 'open filter'},
		description: 'filter: type, see it applied, Enter keeps it',
		hint: 'filter',
	},
	{
		keys: ['enter'],
		places: ['list'],
		action: {kind: 'open record'},
		description: 'open the record of the selected event',
		hint: 'record',
	},
	{
		keys: ['enter'],
		places: ['sidebar'],
		action: {kind: 'filter by value', sense: 'has'},
		description: 'show only events with this value',
		hint: 'only this',
	},
	{
		keys: ['-'],
		places: ['sidebar'],
		action: {kind: 'filter by value', sense: 'has not'},
		description: 'hide events with this value',
		hint: 'hide this',
	},
	{
		keys: ['right', 'l', ']'],
		places: ['sidebar'],
		action: {kind: 'change facet', to: 'next'},
		description: 'count the next field: tables, indexes, principals…',
		hint: 'next field',
	},
	{
		keys: ['left', 'h', '['],
		places: ['sidebar'],
		action: {kind: 'change facet', to: 'previous'},
		description: 'count the previous field',
	},
	{
		keys: ['tab'],
		places: ['list', 'sidebar'],
		action: {kind: 'change focus'},
		description: 'go between the list and the counts beside it',
		hint: 'counts',
	},
	{
		keys: ['space'],
		places: ['list', 'sidebar'],
		action: {kind: 'pause'},
		description: 'pause the list; events still arrive and are counted as new',
		hint: 'pause',
	},
	{
		keys: ['f'],
		places: ['list', 'sidebar'],
		action: {kind: 'follow'},
		description: 'follow the newest event, or stay',
		hint: 'follow',
	},
	{
		keys: ['o'],
		places: ['list', 'sidebar'],
		action: {kind: 'change order'},
		description: 'order by arrival or by the time of the event',
		hint: 'order',
	},
	{
		keys: ['t'],
		places: ['list', 'sidebar', 'record'],
		action: {kind: 'change time'},
		description: 'times in UTC, local, or as age',
		hint: 'time',
	},
	{
		keys: ['down', 'j'],
		places: moving,
		action: {kind: 'move', by: 1, unit: 'row'},
		description: 'down',
	},
	{
		keys: ['up', 'k'],
		places: moving,
		action: {kind: 'move', by: -1, unit: 'row'},
		description: 'up; stops following',
	},
	{
		keys: ['pageDown', 'ctrl-f'],
		places: moving,
		action: {kind: 'move', by: 1, unit: 'page'},
		description: 'a page down',
	},
	{
		keys: ['pageUp', 'ctrl-b'],
		places: moving,
		action: {kind: 'move', by: -1, unit: 'page'},
		description: 'a page up',
	},
	{
		keys: ['ctrl-d'],
		places: moving,
		action: {kind: 'move', by: 1, unit: 'half'},
		description: 'half a page down',
	},
	{
		keys: ['ctrl-u'],
		places: moving,
		action: {kind: 'move', by: -1, unit: 'half'},
		description: 'half a page up',
	},
	{
		keys: ['home', 'g'],
		places: moving,
		action: {kind: 'go', to: 'first'},
		description: 'to the first',
	},
	{
		keys: ['end', 'G'],
		places: moving,
		action: {kind: 'go', to: 'last'},
		description: 'to the last; in the list, follow again',
	},
	{
		keys: ['right', 'l'],
		places: ['record'],
		action: {kind: 'neighbour record', towards: 'newer'},
		description: 'the next event of the list',
		hint: 'next',
	},
	{
		keys: ['left', 'h'],
		places: ['record'],
		action: {kind: 'neighbour record', towards: 'older'},
		description: 'the event before',
		hint: 'previous',
	},
	{
		keys: ['!'],
		places: ['list', 'sidebar'],
		action: {kind: 'open problems'},
		description: 'what went wrong: reconnections, gaps, unread files',
	},
	{
		keys: ['?'],
		places: ['list', 'sidebar', 'record', 'problems'],
		action: {kind: 'open help'},
		description: 'this help',
		hint: 'help',
		hintAt: 'end',
	},
	{
		keys: ['esc'],
		places: ['list'],
		action: {kind: 'back'},
		description: 'clear the filter',
	},
	{
		keys: ['esc'],
		places: ['sidebar', ...reading],
		action: {kind: 'back'},
		description: 'one step back',
		hint: 'back',
		hintAt: 'end',
	},
	{
		keys: ['?', 'enter'],
		places: ['help'],
		action: {kind: 'back'},
		description: 'close the help',
	},
	{
		keys: ['enter'],
		places: ['record', 'problems'],
		action: {kind: 'back'},
		description: 'back to the list',
	},
	{
		keys: ['enter'],
		places: ['prompt'],
		action: {kind: 'keep filter'},
		description: 'keep the filter',
		hint: 'keep',
	},
	{
		keys: ['esc'],
		places: ['prompt'],
		action: {kind: 'back'},
		description: 'back to the filter and the place before',
		hint: 'back',
	},
	{
		keys: ['up'],
		places: ['prompt'],
		action: {kind: 'recall filter', towards: 'older'},
		description: 'an earlier filter',
		hint: 'earlier filters',
	},
	{
		keys: ['down'],
		places: ['prompt'],
		action: {kind: 'recall filter', towards: 'newer'},
		description: 'a later filter',
	},
	{
		keys: ['left', 'ctrl-b'],
		places: ['prompt'],
		action: {kind: 'edit filter', edit: {kind: 'cursor', to: 'left'}},
		description: 'cursor left',
	},
	{
		keys: ['right', 'ctrl-f'],
		places: ['prompt'],
		action: {kind: 'edit filter', edit: {kind: 'cursor', to: 'right'}},
		description: 'cursor right',
	},
	{
		keys: ['home', 'ctrl-a'],
		places: ['prompt'],
		action: {kind: 'edit filter', edit: {kind: 'cursor', to: 'start'}},
		description: 'cursor to the start',
	},
	{
		keys: ['end', 'ctrl-e'],
		places: ['prompt'],
		action: {kind: 'edit filter', edit: {kind: 'cursor', to: 'end'}},
		description: 'cursor to the end',
	},
	{
		keys: ['backspace'],
		places: ['prompt'],
		action: {kind: 'edit filter', edit: {kind: 'delete', what: 'before'}},
		description: 'delete the character before the cursor',
	},
	{
		keys: ['delete'],
		places: ['prompt'],
		action: {kind: 'edit filter', edit: {kind: 'delete', what: 'after'}},
		description: 'delete the character under the cursor',
	},
	{
		keys: ['ctrl-w'],
		places: ['prompt'],
		action: {kind: 'edit filter', edit: {kind: 'delete', what: 'word'}},
		description: 'delete the word before the cursor',
	},
	{
		keys: ['ctrl-u'],
		places: ['prompt'],
		action: {kind: 'edit filter', edit: {kind: 'delete', what: 'to start'}},
		description: 'delete to the start',
		hint: 'clear',
	},
	{
		keys: ['ctrl-k'],
		places: ['prompt'],
		action: {kind: 'edit filter', edit: {kind: 'delete', what: 'to end'}},
		description: 'delete to the end',
	},
	{
		keys: ['ctrl-z'],
		places: [...everywhere, 'prompt'],
		action: {kind: 'suspend'},
		description: 'to the shell; fg comes back',
	},
	{
		keys: ['q', 'ctrl-c'],
		places: everywhere,
		action: {kind: 'quit'},
		description: 'quit',
		hint: 'quit',
		hintAt: 'end',
	},
	{
		keys: ['ctrl-c'],
		places: ['prompt'],
		action: {kind: 'quit'},
		description: 'quit',
	},
];

/** The part of the screen that has the keys now. */
export function placeOfKeys({prompt, overlay, focus}: ScreenState): Place {
	if (prompt !== undefined) {
		return 'prompt';
	}

	return overlay.kind === 'none' ? focus : overlay.kind;
}

export function actionFor(place: Place, key: string): Action | undefined {
	return keymap.find(binding => binding.places.includes(place) && binding.keys.includes(key))
		?.action;
}
