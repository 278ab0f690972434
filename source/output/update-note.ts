import type {SourceState, Update} from '../sources/source.ts';

/** What is told of an update that brings no records; undefined where that is nothing. */
export function updateNote(update: Exclude<Update, {kind: 'records'}>): string | undefined {
	switch (update.kind) {
		case 'gap': {
			const seconds = Math.max(1, Math.round((update.to - update.from) / 1000));
			return `Gap: nothing was received for ${seconds} s (${update.reason}).`;
		}

		case 'completeness':
		case 'reading':
			return undefined;
		case 'problem':
			return update.message;
		case 'state':
			return stateNote(update.state);
	}
}

function stateNote(state: SourceState): string | undefined {
	switch (state.kind) {
		case 'reconnecting':
			return `Reconnecting: ${state.reason}.`;
		case 'polling':
			return `No tail session, polling instead: ${state.reason}.`;
		case 'live':
			return 'Live.';
		case 'connecting':
		case 'reading':
		case 'ended':
			return undefined;
	}
}
