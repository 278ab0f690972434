import type {KnownCallers} from '../../config/known-callers.ts';
import type {GroupOrder} from '../../store/group/group-order.ts';
import type {Facet} from '../../store/view.ts';
import {type GroupTable, groupRows, unknownCallers} from '../group/group-table.ts';
import type {Counted} from './counting-engine.ts';

/** What an engine counted, as the table of groups shows it. */
export function answerTable(
	counted: Counted | undefined,
	fields: readonly Facet[],
	order: GroupOrder,
	known: KnownCallers,
): GroupTable {
	const groups = counted?.groups ?? [];
	return {
		fields,
		order,
		rows: groupRows(groups, [], {fields, order}, undefined),
		events: counted?.calls ?? 0,
		calls: groups.reduce((sum, {count}) => sum + count, 0),
		groups: groups.length,
		unknown: unknownCallers(groups, fields, known),
		searched: 1,
	};
}
