/** What was done with the mouse and where, in cells from 0 at the top left. */
export type MouseReport =
	| {readonly kind: 'click'; readonly column: number; readonly row: number}
	| {
			readonly kind: 'wheel';
			readonly towards: 'up' | 'down';
			readonly column: number;
			readonly row: number;
	  };

const sgrReport = /^\u001B\[<(\d{1,5});(\d{1,5});(\d{1,5})([Mm])$/;
const leftButton = 0;
const wheelUp = 64;
const wheelDown = 65;

/**
Reads a report as xterm's SGR encoding (mode 1006) writes it. Undefined for what means nothing here: other buttons,
letting go, anything with a modifier key, and what is no report.
*/
export function readMouseReport(sequence: string): MouseReport | undefined {
	const [, button, column, row, final] = sgrReport.exec(sequence) ?? [];
	if (final !== 'M' || Number(column) < 1 || Number(row) < 1) {
		return undefined;
	}

	const at = {column: Number(column) - 1, row: Number(row) - 1};
	switch (Number(button)) {
		case leftButton:
			return {kind: 'click', ...at};
		case wheelUp:
			return {kind: 'wheel', towards: 'up', ...at};
		case wheelDown:
			return {kind: 'wheel', towards: 'down', ...at};
		default:
			return undefined;
	}
}
