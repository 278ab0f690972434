import {cell, rightCell} from '../terminal/cell.ts';
import {durationText} from '../terminal/duration-text.ts';
import type {TimeStyle} from './preferences.ts';

export {durationText};

/** How a time is written. Live events are of today; files need their dates. `now` in ms since the epoch. */
export type TimeLook = {
	readonly style: TimeStyle;
	readonly dates: 'none' | 'without year' | 'whole';
	readonly now: number;
};

const timeWidth = 8;

/** Columns that every time of a look takes. */
export function timeTextWidth({style, dates}: TimeLook): number {
	return style === 'relative' ? timeWidth : datePrefix('2000-01-01', dates).length + timeWidth;
}

/** The heading over times, saying what they are. */
export function timeHeading(look: TimeLook): string {
	const width = timeTextWidth(look);
	switch (look.style) {
		case 'utc':
			return cell('TIME UTC', width);
		case 'local':
			return cell('TIME', width);
		case 'relative':
			return rightCell('AGE', width);
	}
}

/** A time of day, with its date where asked for, or an age. @param time ms since the epoch */
export function timeText(time: number, {style, dates, now}: TimeLook): string {
	if (style === 'relative') {
		return rightCell(durationText(Math.max(0, now - time)), timeWidth);
	}

	const date = new Date(time);
	const offset = style === 'local' ? date.getTimezoneOffset() * 60_000 : 0;
	const [day = '', clock = ''] = new Date(time - offset).toISOString().split('T');
	return datePrefix(day, dates) + clock.slice(0, timeWidth);
}

function datePrefix(day: string, dates: TimeLook['dates']): string {
	switch (dates) {
		case 'none':
			return '';
		case 'without year':
			return `${day.slice(-'01-01'.length)} `;
		case 'whole':
			return `${day} `;
	}
}
