import type {Period} from '../../store/timeline/timeline.ts';
import type {TimeStyle} from '../preferences.ts';

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

/** The width of a bucket as people say it: `10 s`, `5 min`, `2 h`, `1 d`. @param width ms */
export function widthText(width: number): string {
	const [size, unit] =
		width < minute
			? [second, 's']
			: width < hour
				? [minute, 'min']
				: width < day
					? [hour, 'h']
					: [day, 'd'];
	return `${Math.round(width / size)} ${unit}`;
}

/** `06:15–06:22 UTC`, with its dates where it does not begin and end on one day, with seconds where asked for. */
export function periodText(
	{from, to}: Period,
	style: TimeStyle,
	precision: 'minutes' | 'seconds',
): string {
	const [fromDay = '', fromClock = ''] = isoOf(from, style).split('T');
	const [toDay = '', toClock = ''] = isoOf(to, style).split('T');
	const length = precision === 'seconds' ? 'hh:mm:ss'.length : 'hh:mm'.length;
	const dates = fromDay === toDay ? ['', ''] : [`${fromDay.slice(-5)} `, `${toDay.slice(-5)} `];
	const zone = style === 'local' ? '' : ' UTC';
	return `${dates[0]}${fromClock.slice(0, length)}–${dates[1]}${toClock.slice(0, length)}${zone}`;
}

/** A time moved so that UTC would write it as the clock on the wall shows it. */
export function shifted(time: number, style: TimeStyle): number {
	return style === 'local' ? time - new Date(time).getTimezoneOffset() * minute : time;
}

function isoOf(time: number, style: TimeStyle): string {
	return new Date(shifted(time, style)).toISOString();
}
