import type {Reading} from '../sources/reading.ts';
import type {DeniedAction} from './denied/denied-page.ts';
import type {ErrorAction} from './list/neighbour-error.ts';
import type {ChooserAction} from './list/value-chooser.ts';
import type {LineEdit} from './prompt/line-editor.ts';
import type {Notice} from './screen-state.ts';
import type {SidebarAction} from './sidebar/reduce-sidebar.ts';
import type {TimelineAction} from './timeline/timeline-page.ts';

/** What a key means. Names what is wanted, not how it is done. */
export type Action =
	| {readonly kind: 'move'; readonly by: number; readonly unit: 'row' | 'half' | 'page'}
	| {readonly kind: 'go'; readonly to: 'first' | 'last'}
	| {readonly kind: 'follow'}
	| {readonly kind: 'pause'}
	| {readonly kind: 'open filter'}
	| {readonly kind: 'keep filter'}
	| {readonly kind: 'recall filter'; readonly towards: 'older' | 'newer'}
	| {readonly kind: 'edit filter'; readonly edit: LineEdit}
	| {readonly kind: 'open record'}
	| DeniedAction
	| ChooserAction
	| ErrorAction
	| TimelineAction
	| {readonly kind: 'open help'}
	| {readonly kind: 'open problems'}
	| {readonly kind: 'open reading'}
	/** CloudWatch applies what it can of the filter, or nothing of it. */
	| {readonly kind: 'change filter place'}
	| {readonly kind: 'want'; readonly change: Partial<Reading>}
	| {readonly kind: 'tell'; readonly notice: Notice}
	| {readonly kind: 'change focus'}
	| SidebarAction
	| {readonly kind: 'change order'}
	| {readonly kind: 'change time'}
	| {readonly kind: 'neighbour record'; readonly towards: 'older' | 'newer'}
	| {readonly kind: 'back'}
	| {readonly kind: 'suspend'}
	| {readonly kind: 'quit'};
