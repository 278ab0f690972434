import {parseArn} from './arn.ts';
import type {IndexUse, Target} from './event.ts';

export const noIndex: IndexUse = {state: 'none'};

export const indexNotRecorded: IndexUse = {state: 'not recorded'};

export function namedIndex(name: string): IndexUse {
	return {state: 'named', name};
}

/** A table as named by a record, which may be an ARN of the table or of its index. */
export function tableTarget(name: string, index: IndexUse): Target {
	const arn = parseTableArn(name);
	return arn === undefined
		? {kind: 'table', name, index}
		: {kind: 'table', name: arn.table, index: arn.index === '' ? index : namedIndex(arn.index)};
}

/** The table, index or stream of a DynamoDB ARN; undefined for any other text. */
export function targetOfTableArn(text: string, index: IndexUse): Target | undefined {
	const arn = parseTableArn(text);
	if (arn === undefined) {
		return undefined;
	}

	return arn.isStream ? {kind: 'stream', name: arn.table} : tableTarget(text, index);
}

type TableArn = {readonly table: string; readonly index: string; readonly isStream: boolean};

/** `…:table/T`, `…:table/T/index/I`, `…:table/T/stream/label`, `…:table/T/backup/…`, `…:global-table/T`. */
export function parseTableArn(text: string): TableArn | undefined {
	const arn = parseArn(text);
	if (arn?.service !== 'dynamodb') {
		return undefined;
	}

	const [type, table, part, name] = arn.resource.split('/', 4);
	const isTable = type === 'table' || type === 'global-table';
	if (!isTable || table === undefined || table === '') {
		return undefined;
	}

	return {table, index: part === 'index' ? (name ?? '') : '', isStream: part === 'stream'};
}
