import type {Place} from './binding.ts';
import type {ScreenState} from './screen-state.ts';

/** The part of the screen that has the keys now. */
export function placeOfKeys({prompt, save, overlay, focus}: ScreenState): Place {
	if (save?.kind === 'naming') {
		return 'file name';
	}

	if (save?.kind === 'replacing') {
		return 'existing file';
	}

	if (prompt !== undefined) {
		return 'prompt';
	}

	if (overlay.kind === 'record') {
		return overlay.search.kind === 'typed' ? 'search' : 'record';
	}

	if (overlay.kind === 'group') {
		const {typing, ask} = overlay.page;
		return typing === undefined ? (ask?.kind ?? 'group') : 'group line';
	}

	return overlay.kind === 'none' ? focus : overlay.kind;
}
