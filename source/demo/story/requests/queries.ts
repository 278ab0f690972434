import type {Table} from '../tables.ts';
import {type Ask, dataEvent, type Parameters} from './request.ts';

type IndexOf<Indexed extends Table> = Extract<keyof Indexed['indexes'], string>;

/**
Reading an index by its partition key. AWS's guide shows no Query; the parameters are the API's, without the values,
which `expressionAttributeValues` of other operations never shows either.
*/
export function queryIndex<Indexed extends Table>(
	table: Indexed,
	index: IndexOf<Indexed>,
	more: Parameters = {},
): Ask {
	const indexes: Table['indexes'] = table.indexes;
	const [partition] = indexes[index] ?? [''];
	return ({region}) =>
		dataEvent('Query', 'read', region, [table], {
			tableName: table.name,
			indexName: index,
			keyConditionExpression: '#p = :p',
			expressionAttributeNames: {'#p': partition},
			...more,
		});
}

/** Reading all items under a partition key. */
export function query(table: Table, more: Parameters = {}): Ask {
	return ({region}) =>
		dataEvent('Query', 'read', region, [table], {
			tableName: table.name,
			keyConditionExpression: '#p = :p',
			expressionAttributeNames: {'#p': table.key[0]},
			...more,
		});
}

export function scan(table: Table, more: Parameters = {}): Ask {
	return ({region}) => dataEvent('Scan', 'read', region, [table], {tableName: table.name, ...more});
}

export function scanIndex<Indexed extends Table>(
	table: Indexed,
	index: IndexOf<Indexed>,
	more: Parameters = {},
): Ask {
	return scan(table, {indexName: index, ...more});
}

/** One page of a scan that several workers share. */
export function parallelScan(table: Table, totalSegments: number, more: Parameters = {}): Ask {
	return ({random, region}) =>
		dataEvent('Scan', 'read', region, [table], {
			tableName: table.name,
			...more,
			totalSegments,
			segment: random.below(totalSegments),
		});
}
