import {spelledOut} from '../../filter/spelled-out.ts';
import {exportName, formatOfName, otherEnding} from '../../output/export/export-format.ts';
import {withKeys} from '../key-text.ts';
import {countText} from '../number-text.ts';
import {edited, lineOf} from '../prompt/line-editor.ts';
import type {Drawn} from '../reduce.ts';
import type {Notice, ScreenState} from '../screen-state.ts';
import type {Save, Saved, SaveOutcome, SaveRequest} from './save-state.ts';
import type {SaveStep} from './save-step.ts';

/** What saving needs to know of the screen. */
export type SaveDrawn = Pick<Drawn, 'rows' | 'searched' | 'sourceName' | 'now'>;

/** The state after a step of saving. Pure; what is in `save` as `saving` is for the program around to carry out. */
export function reduceSave(state: ScreenState, step: SaveStep, drawn: SaveDrawn): ScreenState {
	const {save} = state;
	switch (step.kind) {
		case 'open':
			return save === undefined
				? {...state, save: naming(savedOf(state), drawn)}
				: told(state, {text: 'One at a time: the last file is still being saved.', tone: 'bad'});
		case 'edit name':
			return withName(state, name => edited(name, step.edit));
		case 'change ending':
			return withName(state, ({text}) => lineOf(otherEnding(text)));
		case 'keep name':
			return save?.kind === 'naming' ? keepName(state, save, drawn) : state;
		case 'replace file':
			return save?.kind === 'replacing'
				? {
						...state,
						save: {...save, kind: 'saving', request: {...save.request, existing: 'replace'}},
					}
				: state;
		case 'leave':
			return {
				...state,
				save: save?.kind === 'replacing' ? renaming(save) : undefined,
			};
		case 'ended':
			return afterSaving(state, step.request, step.outcome);
	}
}

function savedOf({overlay}: ScreenState): Saved {
	return overlay.kind === 'record'
		? {kind: 'record', sequence: overlay.sequence}
		: {kind: 'events shown'};
}

function naming(what: Saved, {sourceName, now}: SaveDrawn): Save {
	const format = what.kind === 'record' ? 'ndjson' : 'log file';
	return {kind: 'naming', line: lineOf(exportName(sourceName, now, format)), what};
}

function renaming({request, what}: Extract<Save, {readonly request: SaveRequest}>): Save {
	return {kind: 'naming', line: lineOf(request.name), what};
}

type Naming = Extract<Save, {kind: 'naming'}>;

function withName(
	state: ScreenState,
	change: (line: Naming['line']) => Naming['line'],
): ScreenState {
	const {save} = state;
	return save?.kind === 'naming' ? {...state, save: {...save, line: change(save.line)}} : state;
}

function keepName(state: ScreenState, {line, what}: Naming, drawn: SaveDrawn): ScreenState {
	const name = line.text.trim();
	const format = formatOfName(name);
	if (format.kind === 'mistake') {
		return told(state, {text: format.message, tone: 'bad'});
	}

	if (what.kind === 'events shown' && drawn.searched < 1) {
		const share = Math.floor(drawn.searched * 100);
		return told(state, {
			text: withKeys(
				`Not all records were searched yet (${share}%): press {save-file} again in a moment.`,
				state.preferences.keymap,
			),
			tone: 'bad',
		});
	}

	const rows = what.kind === 'record' ? [what.sequence] : sequencesOf(drawn);
	return {
		...state,
		save: {
			kind: 'saving',
			what,
			request: {
				name,
				rows,
				filter: spelledOut(state.filter, state.preferences.saved),
				existing: 'keep',
			},
		},
	};
}

function sequencesOf({rows}: SaveDrawn): readonly number[] {
	return Array.from({length: rows.size}, (_, place) => rows.sequenceAt(place)).filter(
		sequence => sequence !== undefined,
	);
}

/** A request that was given up meanwhile changes nothing any more, but a file that is there is told of. */
function afterSaving(state: ScreenState, request: SaveRequest, outcome: SaveOutcome): ScreenState {
	const {save} = state;
	const current = save?.kind === 'saving' && save.request === request ? save : undefined;
	switch (outcome.kind) {
		case 'written':
			return told(current === undefined ? state : {...state, save: undefined}, {
				text: writtenText(outcome),
				tone: 'good',
			});
		case 'aborted':
			return told(current === undefined ? state : {...state, save: undefined}, {
				text: 'Given up: no file was written.',
				tone: 'bad',
			});
		case 'exists':
			return current === undefined ? state : {...state, save: {...current, kind: 'replacing'}};
		case 'failed':
			return told(current === undefined ? state : {...state, save: renaming(current)}, {
				text: outcome.message,
				tone: 'bad',
			});
	}
}

function writtenText({path, rows, leftOut, gone}: Extract<SaveOutcome, {kind: 'written'}>): string {
	const without = [
		...(gone > 0 ? [`${countText(gone)} had left before their turn`] : []),
		...(leftOut > 0 ? [`${countText(leftOut)} lines do not fit this format`] : []),
	];
	const rest = without.length === 0 ? '' : `; ${without.join(', ')}`;
	return `${countText(rows)} event${rows === 1 ? '' : 's'} saved${rest}: ${path}`;
}

function told(state: ScreenState, notice: Notice): ScreenState {
	return {...state, notice};
}
