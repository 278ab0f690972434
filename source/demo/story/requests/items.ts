import type {Table} from '../tables.ts';
import {drawKey, itemOf, setExpression} from './expressions.ts';
import {type Ask, dataEvent, type Parameters} from './request.ts';

export function getItem(table: Table, more: Parameters = {}): Ask {
	return ({random, region}) =>
		dataEvent('GetItem', 'read', region, [table], {
			tableName: table.name,
			key: drawKey(table, random),
			...more,
		});
}

export function putItem(table: Table, more: Parameters = {}): Ask {
	return ({random, region}) =>
		dataEvent('PutItem', 'write', region, [table], {
			tableName: table.name,
			key: drawKey(table, random),
			item: itemOf(table),
			...more,
		});
}

export function updateItem(
	table: Table,
	attributes: readonly string[],
	more: Parameters = {},
): Ask {
	return ({random, region}) =>
		dataEvent('UpdateItem', 'write', region, [table], {
			tableName: table.name,
			key: drawKey(table, random),
			...setExpression(attributes),
			...more,
		});
}

export function deleteItem(table: Table): Ask {
	return ({random, region}) =>
		dataEvent('DeleteItem', 'write', region, [table], {
			tableName: table.name,
			key: drawKey(table, random),
		});
}
