import type {TimeStyle} from './screen-state.ts';

/** A time of day, or an age, in at most eight columns. @param time ms since the epoch */
export function timeText(time: number, style: TimeStyle, now: number): string {
	switch (style) {
		case 'utc':
			return new Date(time).toISOString().slice(11, 19);
		case 'local': {
			const date = new Date(time);
			return [date.getHours(), date.getMinutes(), date.getSeconds()].map(twoDigits).join(':');
		}

		case 'relative':
			return `-${durationText(Math.max(0, now - time))}`;
	}
}

/** A length of time in its two largest units: `45s`, `3m05s`, `2h07m`, `3d04h`. @param duration ms */
export function durationText(duration: number): string {
	const seconds = Math.floor(duration / 1000);
	if (seconds < 60) {
		return `${seconds}s`;
	}

	const minutes = Math.floor(seconds / 60);
	if (minutes < 60) {
		return `${minutes}m${twoDigits(seconds % 60)}s`;
	}

	const hours = Math.floor(minutes / 60);
	return hours < 48
		? `${hours}h${twoDigits(minutes % 60)}m`
		: `${Math.floor(hours / 24)}d${twoDigits(hours % 24)}h`;
}

function twoDigits(value: number): string {
	return String(value).padStart(2, '0');
}
