import type {Binding} from '../binding.ts';
import {editingBindings} from '../prompt/editing-bindings.ts';

/** The key that begins it. */
export const openSaveBinding: Binding = {
	name: 'save',
	keys: ['s'],
	places: ['list', 'sidebar', 'record'],
	action: {kind: 'save', step: {kind: 'open'}},
	description: 'save what is shown: log file, NDJSON, CSV, or a report in Markdown or HTML',
	hint: 'save',
};

/** The keys while a file is named, and while it is asked whether one that exists is replaced. */
export const saveBindings: readonly Binding[] = [
	{
		name: 'save-file',
		keys: ['enter'],
		places: ['file name'],
		action: {kind: 'save', step: {kind: 'keep name'}},
		description: 'save under this name',
		hint: 'save',
	},
	{
		name: 'leave-file',
		keys: ['esc'],
		places: ['file name'],
		action: {kind: 'save', step: {kind: 'leave'}},
		description: 'save nothing; also gives up what is being saved',
		hint: 'back',
	},
	{
		name: 'next-format',
		keys: ['tab'],
		places: ['file name'],
		action: {kind: 'save', step: {kind: 'change ending'}},
		description: 'the next ending, which decides the format',
		hint: 'next format',
	},
	...editingBindings('file name', edit => ({kind: 'save', step: {kind: 'edit name', edit}})),
	{
		name: 'replace-file',
		keys: ['enter'],
		places: ['existing file'],
		action: {kind: 'save', step: {kind: 'replace file'}},
		description: 'replace the file that exists',
		hint: 'replace it',
	},
	{
		name: 'keep-file',
		keys: ['esc'],
		places: ['existing file'],
		action: {kind: 'save', step: {kind: 'leave'}},
		description: 'keep the file that exists, and choose another name',
		hint: 'keep it',
	},
	{
		keys: ['ctrl-c'],
		places: ['file name', 'existing file'],
		action: {kind: 'quit'},
		description: 'quit',
	},
];
