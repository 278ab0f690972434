import type {Line} from '../prompt/line-editor.ts';

/** What is to be written, fixed at the moment it is asked for. */
export type SaveRequest = {
	/** As typed; the ending decides the format. */
	readonly name: string;
	/** Sequence numbers of the events, in their order. */
	readonly rows: readonly number[];
	readonly filter: string;
	/** What becomes of a file of that name. */
	readonly existing: 'keep' | 'replace';
};

/** What a request came to. Rows are gone when they left the store before their turn came. */
export type SaveOutcome =
	| {
			readonly kind: 'written';
			readonly path: string;
			readonly rows: number;
			readonly leftOut: number;
			readonly gone: number;
	  }
	| {readonly kind: 'exists'}
	| {readonly kind: 'aborted'}
	| {readonly kind: 'failed'; readonly message: string};

/** Saving, from the question for a name to the end. */
export type Save =
	| {readonly kind: 'naming'; readonly line: Line; readonly what: Saved}
	/** A file of that name is there. */
	| {readonly kind: 'replacing'; readonly request: SaveRequest; readonly what: Saved}
	| {readonly kind: 'saving'; readonly request: SaveRequest; readonly what: Saved};

/** All events shown, or the one whose record is open. */
export type Saved =
	| {readonly kind: 'events shown'}
	| {readonly kind: 'record'; readonly sequence: number};
