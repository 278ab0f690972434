import {fileEndings, formatOfName} from '../../output/export/export-format.ts';
import {cell, widthOf} from '../../terminal/cell.ts';
import {toTerminalText} from '../../terminal/terminal-text.ts';
import type {Binding} from '../binding.ts';
import {withKeys} from '../key-text.ts';
import {usualKeymap} from '../keymap.ts';
import {countText} from '../number-text.ts';
import {lineText} from '../prompt/line-text.ts';
import type {Theme} from '../theme.ts';
import type {Save, Saved, SaveRequest} from './save-state.ts';

/** Columns that a name has before what stands around it gives way. */
const leastRoom = 24;
const barWidth = 20;

type Asking = Exclude<Save, {kind: 'saving'}>;

/** The second line of the screen while saving asks something. @param matching how many events are shown */
export function saveLine(
	save: Asking,
	matching: number,
	width: number,
	theme: Theme,
	keymap: readonly Binding[] = usualKeymap,
): string {
	switch (save.kind) {
		case 'naming':
			return nameLine(save, matching, width, theme);
		case 'replacing': {
			const question = `${toTerminalText(save.request.name)} exists: ${withKeys('{replace-file} replaces it, {keep-file} keeps it.', keymap)}`;
			return theme.warning(cell(` ${question}`, width));
		}
	}
}

/** Endings a name may have, for the line of keys. */
export const endingsText: string = fileEndings.join(' ');

/** The last line of the screen while events are written: how far that is. @param done rows that had their turn */
export function savingLine(
	{name, rows}: SaveRequest,
	done: number,
	width: number,
	theme: Theme,
): string {
	const share = rows.length === 0 ? 1 : done / rows.length;
	const full = Math.floor(share * barWidth);
	const bar = '▇'.repeat(full) + ' '.repeat(barWidth - full);
	const numbers = `${countText(done)} of ${countText(rows.length)}`;
	const left = ` Saving ${bar} ${numbers}  `;
	const right = '  Esc cancels ';
	const room = Math.max(0, width - widthOf(left) - right.length);
	return theme.accent(cell(`${left}${cell(toTerminalText(name), room)}${right}`, width));
}

function nameLine(
	{line, what}: Extract<Save, {kind: 'naming'}>,
	matching: number,
	width: number,
	theme: Theme,
): string {
	const format = formatText(line.text);
	const widest = {left: ` Save ${savedText(what, matching)} as `, right: `  ${format} `};
	const narrower = [widest, {...widest, left: ' Save as '}, {left: ' Save as ', right: ' '}];
	const {left, right} = narrower.find(
		({left: before, right: after}) => width - before.length - after.length >= leastRoom,
	) ?? {left: ' ', right: ' '};
	const room = width - left.length - right.length;
	return `${left}${lineText(line, room, theme)}${theme.dim(right)}`;
}

function savedText(what: Saved, matching: number): string {
	switch (what.kind) {
		case 'record':
			return 'this record';
		case 'events shown':
			return `${countText(matching)} event${matching === 1 ? '' : 's'}`;
	}
}

function formatText(name: string): string {
	const named = formatOfName(name.trim());
	switch (named.kind) {
		case 'mistake':
			return 'which ending?';
		case 'report':
			return `report in ${named.format === 'html' ? 'HTML' : 'Markdown'}`;
		case 'rows':
			return rowFormatNames[named.format];
	}
}

const rowFormatNames = {
	'log file': 'CloudTrail log file, gzipped',
	ndjson: 'a record a line',
	csv: 'CSV table',
} as const;
