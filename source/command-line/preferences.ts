import {Failure} from '../failure.ts';
import {nearestName} from '../filter/similar-names.ts';
import {type ColumnName, columnNames, usualColumns} from '../ui/list/columns.ts';
import {type Preferences, type TimeStyle, timeStyles} from '../ui/preferences.ts';
import type {Output} from './output.ts';

/** The options that decide what the screen looks like, as typed. */
export type PreferenceFlags = {
	readonly time?: string | undefined;
	readonly columns?: string | undefined;
};

/** Reads what the screen looks like. Throws a `Failure`, also where there is none. */
export function readPreferences(
	{time, columns}: PreferenceFlags,
	{saved, keymap}: Pick<Preferences, 'saved' | 'keymap'>,
	output: Output,
): Preferences {
	if (output.kind !== 'screen' && (time !== undefined || columns !== undefined)) {
		const name = time === undefined ? '--columns' : '--time';
		throw new Failure(2, `${name} is for the full screen: elsewhere leave it out.`);
	}

	return {
		time: time === undefined ? 'utc' : timeStyle('--time', time),
		columns: columns === undefined ? usualColumns : columnList('--columns', columns),
		saved,
		keymap,
	};
}

/** @param name of the option or the key */
export function timeStyle(name: string, text: string): TimeStyle {
	const style = timeStyles.find(known => known === text);
	if (style === undefined) {
		throw new Failure(2, `${name} is ${timeStyles.join(', ')}, not “${text}”.`);
	}

	return style;
}

/** Names between commas, each once. @param name of the option or the key */
export function columnList(name: string, text: string): readonly ColumnName[] {
	const names = text.split(',').map(column => column.trim());
	if (names.includes('')) {
		throw new Failure(2, `${name} wants names of columns, such as time,event,who.`);
	}

	const twice = names.find((column, place) => names.indexOf(column) !== place);
	if (twice !== undefined) {
		throw new Failure(2, `${name} names ${twice} twice.`);
	}

	return names.map(column => {
		const known = columnNames.find(one => one === column);
		if (known === undefined) {
			const nearest = nearestName(column, columnNames);
			const way =
				nearest === undefined ? `there are ${columnNames.join(', ')}.` : `did you mean ${nearest}?`;
			throw new Failure(2, `${name} knows no column “${column}”; ${way}`);
		}

		return known;
	});
}
