import type {CountField} from '../../store/count/count-field.ts';
import type {CountTable} from '../../store/count/count-table.ts';

/** What has to be said beside the counts so that nobody misreads them. @param events how many were counted */
export function countNotes(
	fields: readonly CountField[],
	{rows}: CountTable,
	events: number,
): readonly string[] {
	const notes: string[] = [];
	const sum = rows.reduce((total, {count}) => total + count, 0);
	if (sum > events) {
		notes.push(
			`Events counted: ${events}; the counts add up to ${sum}, as an event with several targets counts for each.`,
		);
	}

	for (const [place, {kind, name}] of fields.entries()) {
		if (kind === 'path' && rows.length > 0 && rows.every(({values}) => values[place] === '')) {
			notes.push(`No event that was counted has a value for ${name}.`);
		}
	}

	return notes;
}
