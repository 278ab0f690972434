import type {Binding} from './binding.ts';

/** The key that shows what CloudWatch sends. */
export const openReadingBinding: Binding = {
	name: 'cloudwatch',
	keys: ['c'],
	places: ['list', 'sidebar', 'problems'],
	action: {kind: 'open reading'},
	description: 'what CloudWatch sends: tail sessions, the filter it applies, history',
	hint: 'CloudWatch',
};

/** The keys of that page. */
export const readingBindings: readonly Binding[] = [
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
];
