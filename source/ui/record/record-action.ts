import type {LineEdit} from '../prompt/line-editor.ts';
import type {Copyable} from './copyable.ts';

/** What keys mean in a record, besides moving. */
export type RecordAction =
	| {readonly kind: 'fold'; readonly what: 'entry' | 'all'}
	| {readonly kind: 'neighbour record'; readonly towards: 'older' | 'newer'}
	| {readonly kind: 'filter by entry'; readonly sense: 'has' | 'has not'}
	| {readonly kind: 'open search'}
	| {readonly kind: 'edit search'; readonly edit: LineEdit}
	| {readonly kind: 'keep search'}
	| {readonly kind: 'find'; readonly towards: 'next' | 'previous'}
	/** For the program around: the terminal copies. */
	| {readonly kind: 'copy'; readonly what: Copyable};
