import type {Action} from './action.ts';

/** The part of the screen that keys go to. */
export type Place =
	| 'list'
	| 'sidebar'
	/** The values of the selected event, of which one is chosen. */
	| 'values'
	| 'record'
	/** The line of what is looked for within a record. */
	| 'search'
	| 'group'
	/** A line that is typed on the page of groups. */
	| 'group line'
	/** The period that an engine is asked about. */
	| 'question'
	/** The groups that an engine counted. */
	| 'answer'
	| 'denied'
	| 'timeline'
	| 'help'
	| 'problems'
	| 'reading'
	| 'prompt'
	| 'file name'
	| 'existing file';

export type Binding = {
	/** What a configuration file calls it, to give it other keys; left out where the keys stay as they are. */
	readonly name?: string;
	readonly keys: readonly string[];
	readonly places: readonly Place[];
	readonly action: Action;
	/** What the help says; `{back}` in it is the key of that action. */
	readonly description: string;
	/** Two or three words for the line of keys at the bottom; left out where there is none. */
	readonly hint?: string;
	/** Where even a narrow screen has it: the keys that help and lead out. */
	readonly hintAt?: 'end';
};
