import {addTerm} from '../../filter/add-term.ts';
import type {Group} from '../../store/group/grouping.ts';
import type {Facet} from '../../store/view.ts';
import {valueTerm} from '../value-term.ts';

/**
A filter for the events of a group. Where the group has no index, a batch that uses one besides is not let through;
and nothing in a filter tells a stream from its table.
*/
export function filterOfGroup(filter: string, fields: readonly Facet[], {values}: Group): string {
	return fields.reduce(
		(text, field, place) => addTerm(text, valueTerm(field, values[place] ?? '', 'has')),
		filter,
	);
}
