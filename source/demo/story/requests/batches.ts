import type {Random} from '../random.ts';
import type {Table} from '../tables.ts';
import {drawKey, itemOf} from './expressions.ts';
import {type Ask, dataEvent} from './request.ts';

function several<Item>(random: Random, upTo: number, make: () => Item): readonly Item[] {
	return Array.from({length: 1 + random.below(upTo)}, make);
}

/** AWS's guide shows no batch of items: this is the list of its batches of statements and of its transactions. */
export function batchGetItem(table: Table, upTo: number): Ask {
	return ({random, region}) =>
		dataEvent('BatchGetItem', 'read', region, [table], {
			requestItems: [
				{
					tableName: table.name,
					keys: several(random, upTo, () => drawKey(table, random)),
				},
			],
		});
}

export function batchWriteItem(table: Table, upTo: number): Ask {
	return ({random, region}) =>
		dataEvent('BatchWriteItem', 'write', region, [table], {
			requestItems: several(random, upTo, () => ({
				operation: 'Put',
				tableName: table.name,
				key: drawKey(table, random),
				items: itemOf(table),
			})),
		});
}
