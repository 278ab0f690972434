import {cell, rightCell, widthOf} from '../../terminal/cell.ts';
import {countText} from '../number-text.ts';
import type {Theme} from '../theme.ts';
import type {DetailEntry, DetailSection} from './detail-sections.ts';

type Size = {readonly width: number; readonly height: number};

const labelWidth = 14;
const between = ' · ';

/** One line a section: its label and as many entries as fit, largest first. */
export function briefLines(
	sections: readonly DetailSection[],
	{width, height}: Size,
	theme: Theme,
): readonly string[] {
	const room = Math.max(0, width - labelWidth - 1);
	const lines = sections
		.slice(0, height)
		.map(
			section =>
				` ${theme.dim(cell(section.label, labelWidth))}${cell(joined(section, room), room)}`,
		);
	return filled(lines, {width, height});
}

function joined({entries, left}: DetailSection, room: number): string {
	let line = '';
	let place = 0;
	for (const entry of entries) {
		const longer = line + (place === 0 ? '' : between) + entryText(entry);
		const more = entries.length + left - place - 1;
		if (place > 0 && widthOf(longer) + (more === 0 ? 0 : widthOf(moreText(more))) > room) {
			return line + moreText(more + 1);
		}

		line = longer;
		place++;
	}

	return left === 0 ? line : line + moreText(left);
}

function entryText({text, count}: DetailEntry): string {
	return count === undefined ? text : `${text} ${countText(count)}`;
}

function moreText(count: number): string {
	return ` +${countText(count)}`;
}

/** One line an entry, under the label of its section; sections that are too long for the height are cut alike. */
export function wholeLines(
	sections: readonly DetailSection[],
	{width, height}: Size,
	theme: Theme,
): readonly string[] {
	const most = mostEntries(sections, height);
	const lines = sections.flatMap(({label, entries, left}) => {
		const all = entries.length + left;
		const shown = all > most ? Math.min(entries.length, most - 1) : all;
		return [
			theme.heading(cell(` ${label}`, width)),
			...entries.slice(0, shown).map(entry => entryLine(entry, width)),
			...(all > shown ? [theme.dim(cell(`   + ${countText(all - shown)} more`, width))] : []),
		];
	});
	return filled(lines.slice(0, height), {width, height});
}

/** How many lines a section may have so that all have room: short ones leave theirs to the others. */
function mostEntries(sections: readonly DetailSection[], height: number): number {
	const sizes = sections.map(({entries, left}) => entries.length + left).sort((a, b) => a - b);
	let room = height - sections.length;
	for (const [place, size] of sizes.entries()) {
		const most = Math.max(1, Math.floor(room / (sizes.length - place)));
		if (size > most) {
			return most;
		}

		room -= size;
	}

	return height;
}

function entryLine({text, count}: DetailEntry, width: number): string {
	const number = count === undefined ? '' : countText(count);
	const right = number.length + 2;
	return `   ${cell(text, Math.max(0, width - 3 - right))}${rightCell(number, Math.min(right, width - 3))}`;
}

function filled(lines: readonly string[], {width, height}: Size): readonly string[] {
	return Array.from({length: height}, (_, row) => lines[row] ?? cell('', width));
}
