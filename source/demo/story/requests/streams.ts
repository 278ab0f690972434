import {type Region, tableArn} from '../account.ts';
import {hexadecimal, shardIterator} from '../identifiers.ts';
import type {Table} from '../tables.ts';
import {type Ask, dataEvent} from './request.ts';

function streamArn(region: Region, {name}: Table): string {
	return `${tableArn(region, name)}/stream/2024-03-11T09:14:27.603`;
}

/** `resources` holds the table, as in AWS's own example. */
export function getRecords(table: Table): Ask {
	return ({random, region}) => ({
		...dataEvent('GetRecords', 'read', region, [table], {
			shardIterator: shardIterator(random, streamArn(region, table)),
		}),
		host: 'streams.dynamodb',
	});
}

export function getShardIterator(table: Table): Ask {
	return ({random, region}) => ({
		...dataEvent('GetShardIterator', 'read', region, [table], {
			streamArn: streamArn(region, table),
			shardId: `shardId-0000000173${random.text('0123456789', 10)}-${random.text(hexadecimal, 8)}`,
			shardIteratorType: 'TRIM_HORIZON',
		}),
		host: 'streams.dynamodb',
	});
}
