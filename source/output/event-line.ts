import type {Received} from '../store/intake.ts';
import {cell, widthOf} from '../terminal/cell.ts';
import {targetText} from '../terminal/target-text.ts';
import {toTerminalText} from '../terminal/terminal-text.ts';
import {whoText} from '../terminal/who-text.ts';

/** Columns are padded to these widths and never cut: a pipe has no edge. */
const widths = {event: 18, target: 26, who: 34} as const;

/** Colours of a line. They tell nothing that its words do not. */
export type LineColors = {
	readonly dim: (text: string) => string;
	readonly accent: (text: string) => string;
	readonly error: (text: string) => string;
};

const plain = (text: string) => text;
const noColors: LineColors = {dim: plain, accent: plain, error: plain};

/** One event as a plain line without its end; a line that is no record as it is, made safe. */
export function eventLine({delivery, event}: Received, colors: LineColors = noColors): string {
	if (event === undefined) {
		return toTerminalText(delivery.text);
	}

	const time = event.time === undefined ? '-'.padEnd(20) : isoSeconds(event.time);
	const error = event.errorCode === '' ? '' : `  ✖ ${toTerminalText(event.errorCode)}`;
	return [
		colors.dim(time),
		padded(toTerminalText(event.name) || '-', widths.event),
		padded(targetText(event.targets), widths.target),
		colors.accent(padded(whoText(event.principal, event.session), widths.who)),
		toTerminalText(event.application) + colors.error(error),
	].join('  ');
}

function padded(text: string, width: number): string {
	return widthOf(text) >= width ? text : cell(text, width);
}

function isoSeconds(time: number): string {
	return new Date(time).toISOString().replace('.000Z', 'Z');
}
