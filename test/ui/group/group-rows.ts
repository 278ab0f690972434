import type {Group} from '../../../source/store/group/grouping.ts';
import type {GroupRow} from '../../../source/ui/group/group-table.ts';

/** A group in which everything is empty but what a test names. */
export function groupOf(fields: Partial<Group>): Group {
	return {
		values: [],
		index: undefined,
		count: 0,
		reads: 0,
		writes: 0,
		errors: 0,
		recent: 0,
		first: undefined,
		last: undefined,
		...fields,
	};
}

export function rowOf(key: string, fields: Partial<Group> = {}): GroupRow {
	return {key, state: 'held', group: groupOf({values: [key, 'boto3'], ...fields})};
}
