import type {Place} from './binding.ts';

const pages: readonly Place[] = [
	'record',
	'group',
	'answer',
	'denied',
	'help',
	'problems',
	'reading',
];

/** Where keys move through rows. */
export const moving: readonly Place[] = ['list', 'sidebar', 'values', ...pages];

/** Where letters are keys. */
export const everywhere: readonly Place[] = [...moving, 'timeline'];

/** Where letters are typed. */
export const typed: readonly Place[] = ['prompt', 'search', 'group line', 'question'];
