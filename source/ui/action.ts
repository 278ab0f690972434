import type {Reading} from '../sources/reading.ts';
import type {DeniedAction} from './denied/denied-page.ts';
import type {GroupAction} from './group/group-action.ts';
import type {ErrorAction} from './list/neighbour-error.ts';
import type {ChooserAction} from './list/value-chooser.ts';
import type {ShowRowsAction} from './mouse/show-rows.ts';
import type {PromptAction} from './prompt/prompt-action.ts';
import type {RecordAction} from './record/record-action.ts';
import type {SaveStep} from './save/save-step.ts';
import type {Notice} from './screen-state.ts';
import type {SidebarAction} from './sidebar/reduce-sidebar.ts';
import type {TimelineAction} from './timeline/timeline-page.ts';

/** What a key means. Names what is wanted, not how it is done. */
export type Action =
	| {readonly kind: 'move'; readonly by: number; readonly unit: 'row' | 'half' | 'page'}
	| {readonly kind: 'go'; readonly to: 'first' | 'last'}
	| ShowRowsAction
	| {readonly kind: 'follow'}
	| {readonly kind: 'pause'}
	| PromptAction
	| RecordAction
	| {readonly kind: 'open record'}
	/** The caller of the selected event or group is known from now on, or no longer. */
	| {readonly kind: 'mark caller'}
	| {readonly kind: 'group'; readonly action: GroupAction}
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
	/** Alerts for what comes and matches are on from now, or off. */
	| {readonly kind: 'change alerts'}
	/** Only callers that no list knows, or all again. */
	| {readonly kind: 'change callers'}
	| {readonly kind: 'change order'}
	| {readonly kind: 'change time'}
	| {readonly kind: 'neighbour record'; readonly towards: 'older' | 'newer'}
	| {readonly kind: 'save'; readonly step: SaveStep}
	| {readonly kind: 'back'}
	| {readonly kind: 'suspend'}
	| {readonly kind: 'quit'};
