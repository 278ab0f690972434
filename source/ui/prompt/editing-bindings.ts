import type {Action} from '../action.ts';
import type {Binding, Place} from '../binding.ts';
import type {LineEdit} from './line-editor.ts';

type Editing = Omit<Binding, 'places' | 'action'> & {readonly edit: LineEdit};

const editing: readonly Editing[] = [
	{
		name: 'cursor-left',
		keys: ['left', 'ctrl-b'],
		edit: {kind: 'cursor', to: 'left'},
		description: 'cursor left',
	},
	{
		name: 'cursor-right',
		keys: ['right', 'ctrl-f'],
		edit: {kind: 'cursor', to: 'right'},
		description: 'cursor right',
	},
	{
		name: 'cursor-start',
		keys: ['home', 'ctrl-a'],
		edit: {kind: 'cursor', to: 'start'},
		description: 'cursor to the start',
	},
	{
		name: 'cursor-end',
		keys: ['end', 'ctrl-e'],
		edit: {kind: 'cursor', to: 'end'},
		description: 'cursor to the end',
	},
	{
		name: 'delete-before',
		keys: ['backspace'],
		edit: {kind: 'delete', what: 'before'},
		description: 'delete the character before the cursor',
	},
	{
		name: 'delete-under',
		keys: ['delete'],
		edit: {kind: 'delete', what: 'after'},
		description: 'delete the character under the cursor',
	},
	{
		name: 'delete-word',
		keys: ['ctrl-w'],
		edit: {kind: 'delete', what: 'word'},
		description: 'delete the word before the cursor',
	},
	{
		name: 'delete-to-start',
		keys: ['ctrl-u'],
		edit: {kind: 'delete', what: 'to start'},
		description: 'delete to the start',
		hint: 'clear',
	},
	{
		name: 'delete-to-end',
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
