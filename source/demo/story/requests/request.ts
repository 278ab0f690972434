import {accountId, type Region, tableArn} from '../account.ts';
import type {Random} from '../random.ts';
import type {Table} from '../tables.ts';

export type Parameters = {readonly [name: string]: unknown};

/** What a record says was asked for, by whomever. */
export type Request = {
	/** The service's name before `.amazonaws.com`. */
	readonly service: 'dynamodb' | 'kms' | 'sts';
	/** The name the client connected to, before the Region. */
	readonly host: 'dynamodb' | 'streams.dynamodb' | 'kms' | 'sts';
	readonly eventName: string;
	readonly eventCategory: 'Data' | 'Management';
	readonly readOnly: boolean;
	readonly requestParameters: Parameters | null;
	readonly responseElements: Parameters | null;
	readonly resources: readonly Resource[];
};

export type Resource = {readonly accountId: string; readonly type: string; readonly ARN: string};

/** Makes the request of one call. */
export type Ask = (call: {
	readonly random: Random;
	readonly region: Region;
	readonly second: number;
}) => Request;

export function tableResource(region: Region, {name}: Table): Resource {
	return {accountId, type: 'AWS::DynamoDB::Table', ARN: tableArn(region, name)};
}

/** A data event names its tables, and its response is never recorded. */
export function dataEvent(
	eventName: string,
	access: 'read' | 'write',
	region: Region,
	tables: readonly Table[],
	requestParameters: Parameters,
): Request {
	return {
		service: 'dynamodb',
		host: 'dynamodb',
		eventName,
		eventCategory: 'Data',
		readOnly: access === 'read',
		requestParameters,
		responseElements: null,
		resources: [...new Set(tables)].map(table => tableResource(region, table)),
	};
}
