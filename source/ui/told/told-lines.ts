import {toTerminalText} from '../../terminal/terminal-text.ts';
import type {Overlay, ScreenState} from '../screen-state.ts';
import {toldText} from './told-text.ts';

/** A screen that could be drawn: its lines from the title to what is above the keys, without colours. */
export type TellableScreen = {
	readonly state: ScreenState;
	readonly lines: readonly string[];
	/** Where one is in what is longer than the screen. */
	readonly position: string;
};

const firstSentence = '↓ and ↑ tell one event after another, Enter all of it, ? the keys; q quits.';
/** Title and filter. */
const headLines = 2;

/**
What to tell after a key: what came of it, the page that it led to, or else the row that it selected. What changes by
itself is told with what a key asks for next.
@param before what was there when something was told last
*/
export function toldLines(
	before: TellableScreen | undefined,
	now: TellableScreen,
): readonly string[] {
	const {notice} = now.state;
	const told = notice === undefined || notice === before?.state.notice ? [] : [notice.text];
	const first = before === undefined ? [firstSentence] : [];
	const lines = [...told, ...pageLines(before, now), ...first];
	return lines.map(line => toldText(toTerminalText(line))).filter(line => line !== '');
}

function pageLines(
	before: TellableScreen | undefined,
	{state, lines, position}: TellableScreen,
): readonly string[] {
	if (state.prompt !== undefined || state.save !== undefined) {
		return [];
	}

	const selected = lines.filter(line => line.startsWith('>'));
	if (
		before === undefined ||
		before.state.prompt !== undefined ||
		pageOf(state) !== pageOf(before.state)
	) {
		return isList(state) ? [...lines.slice(0, headLines), ...selected] : [...lines, position];
	}

	const known = new Set(before.lines);
	return selected.length > 0 ? selected : lines.slice(headLines).filter(line => !known.has(line));
}

function isList({overlay, focus}: ScreenState): boolean {
	return overlay.kind === 'none' && focus === 'list';
}

/** The same for two states that show the same page, wherever its cursor is. */
function pageOf({overlay, focus, facet, filter, order, timeStyle, pausedAt}: ScreenState): string {
	return JSON.stringify([overlayOf(overlay), focus, facet, filter, order, timeStyle, pausedAt]);
}

function overlayOf(overlay: Overlay): readonly unknown[] {
	switch (overlay.kind) {
		case 'record':
		case 'values':
			return [overlay.kind, overlay.sequence];
		case 'group': {
			const {fields, order, details, ask} = overlay.page;
			return [overlay.kind, fields, order, details, ask?.kind];
		}

		case 'denied':
			return [overlay.kind, overlay.order];
		case 'timeline':
			return [overlay.kind, overlay.shown];
		case 'none':
		case 'help':
		case 'problems':
		case 'reading':
			return [overlay.kind];
	}
}
