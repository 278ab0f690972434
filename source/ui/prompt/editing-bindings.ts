import type {Action} from '../action.ts';
import type {Binding, Place} from '../binding.ts';
import type {LineEdit} from './line-editor.ts';

type Editing = Omit<Binding, 'places' | 'action'> & {readonly edit: LineEdit};

const editing: readonly Editing[] = [
	{
		keys: ['left', 'ctrl-b'],
		edit: {kind: 'cursor', to: 'left'},
		description: 'cursor left',
	},
	{
		keys: ['right', 'ctrl-f'],
		edit: {kind: 'cursor', to: 'right'},
		description: 'cursor right',
	},
	{
		keys: ['home', 'ctrl-a'],
		edit: {kind: 'cursor', to: 'start'},
		description: 'cursor to the start',
	},
	{
		keys: ['end', 'ctrl-e'],
		edit: {kind: 'cursor', to: 'end'},
		description: 'cursor to the end',
	},
	{
		keys: ['backspace'],
		edit: {kind: 'delete', what: 'before'},
		description: 'delete the character before the cursor',
	},
	{
		keys: ['delete'],
		edit: {kind: 'delete', what: 'after'},
		description: 'delete the character under the cursor',
	},
	{
		keys: ['ctrl-w'],
		edit: {kind: 'delete', what: 'word'},
		description: 'delete the word before the cursor',
	},
	{
		keys: ['ctrl-u'],
		edit: {kind: 'delete', what: 'to start'},
		description: 'delete to the start',
		hint: 'clear',
	},
	{
		keys: ['ctrl-k'],
		edit: {kind: 'delete', what: 'to end'},
		description: 'delete to the end',
	},
];

/** The keys that edit a line, as shells have them, for one place where a line is typed. */
export function editingBindings(
	place: Place,
	toAction: (edit: LineEdit) => Action,
): readonly Binding[] {
	return editing.map(({edit, ...binding}) => ({
		...binding,
		places: [place],
		action: toAction(edit),
	}));
}

/** What a key does to a line outside of the keymap's places. */
export function editOf(key: string): LineEdit | undefined {
	return editing.find(({keys}) => keys.includes(key))?.edit;
}
