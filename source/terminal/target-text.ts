import type {IndexUse, Target} from '../cloudtrail/event.ts';
import {toTerminalText} from './terminal-text.ts';

/** The first target and how many more there are: `orders ▸ by-email`, `orders +2`. */
export function targetText(targets: readonly Target[]): string {
	const [first] = targets;
	if (first === undefined) {
		return '-';
	}

	const more = targets.length > 1 ? ` +${targets.length - 1}` : '';
	return toTerminalText(first.name) + detail(first) + more;
}

function detail(target: Target): string {
	switch (target.kind) {
		case 'resource':
			return '';
		case 'stream':
			return ' (stream)';
		case 'table':
			return indexText(target.index);
	}
}

/** `?` where the record cannot tell whether an index was used. */
function indexText(index: IndexUse): string {
	switch (index.state) {
		case 'named':
			return ` ▸ ${toTerminalText(index.name)}`;
		case 'none':
			return '';
		case 'not recorded':
			return ' ▸ ?';
	}
}
