import type {LineEdit} from './line-editor.ts';

/** What keys mean for the line of the filter. */
export type PromptAction =
	| {readonly kind: 'open filter'}
	| {readonly kind: 'keep filter'}
	| {readonly kind: 'edit filter'; readonly edit: LineEdit}
	/** Another candidate below or above; where none is above, an earlier filter. */
	| {readonly kind: 'choose filter'; readonly towards: 'older' | 'newer'}
	| {readonly kind: 'take candidate'};
