import type {LineEdit} from '../prompt/line-editor.ts';
import type {SaveOutcome, SaveRequest} from './save-state.ts';

/** What a key means for saving; `ended` comes from what carries a request out. */
export type SaveStep =
	| {readonly kind: 'open'}
	| {readonly kind: 'edit name'; readonly edit: LineEdit}
	| {readonly kind: 'change ending'}
	| {readonly kind: 'keep name'}
	| {readonly kind: 'replace file'}
	| {readonly kind: 'leave'}
	| {readonly kind: 'ended'; readonly request: SaveRequest; readonly outcome: SaveOutcome};
