import type {AskAction} from '../ask/reduce-ask.ts';
import type {LineEdit} from '../prompt/line-editor.ts';
import type {SortColumn} from './group-columns.ts';
import type {TypedLine} from './group-page.ts';

/** What a key means on the page of groups. */
export type GroupAction =
	| {readonly kind: 'open'}
	| {readonly kind: 'regroup'; readonly to: 'next' | 'previous'}
	| {readonly kind: 'sort'; readonly by: 'next' | 'previous'}
	/** By this column, or by it the other way round. */
	| {readonly kind: 'sort by'; readonly column: SortColumn}
	| {readonly kind: 'reverse'}
	/** The events of the selected group, in the list. */
	| {readonly kind: 'drill'}
	/** Filters by one value of the selected group and stays. */
	| {readonly kind: 'filter'; readonly sense: 'has' | 'has not'}
	| {readonly kind: 'details'; readonly shown: 'brief' | 'whole'}
	| {readonly kind: 'type'; readonly purpose: TypedLine['purpose']}
	| {readonly kind: 'edit'; readonly edit: LineEdit}
	| {readonly kind: 'complete'}
	| {readonly kind: 'keep line'}
	| AskAction;
