import type {Column} from '@aws-sdk/client-athena';
import type {Athena} from '../../aws/athena-client.ts';
import {readError} from '../../aws/error-facts.ts';
import {athenaFailure} from './failure.ts';
import {type AthenaTable, type DayPartition, dayFormats} from './table.ts';
import type {TableName} from './table-name.ts';

/** Which columns a table has, and by what it is partitioned; undefined when there is no such table. Throws a `Failure`. */
export async function findTable(
	athena: Athena,
	table: TableName,
): Promise<AthenaTable | undefined> {
	const {catalog, database, name} = table;
	const {GetTableMetadataCommand} = await import('@aws-sdk/client-athena');
	try {
		const {TableMetadata} = await athena.client.send(
			new GetTableMetadataCommand({
				CatalogName: catalog,
				DatabaseName: database,
				TableName: name,
			}),
		);
		const partitionKeys = TableMetadata?.PartitionKeys ?? [];
		return {
			catalog,
			database,
			name,
			columns: typesOf([...(TableMetadata?.Columns ?? []), ...partitionKeys]),
			dayPartition: dayPartitionOf(partitionKeys, TableMetadata?.Parameters ?? {}),
		};
	} catch (error) {
		const {name: errorName, message} = readError(error);
		if (errorName === 'Metadata' && /EntityNotFound|not found/i.test(message)) {
			return undefined;
		}

		throw await athenaFailure(error, 'GetTableMetadata', athena);
	}
}

/** Hive writes types in lower case, without white space; people do not. */
function typesOf(columns: readonly Column[]): ReadonlyMap<string, string> {
	return new Map(
		columns.map(({Name = '', Type = 'string'}) => [
			Name.toLowerCase(),
			Type.toLowerCase().replaceAll(/\s/g, ''),
		]),
	);
}

/** Partition projection tells the format of days. Where it is not known, every partition is read. */
function dayPartitionOf(
	keys: readonly Column[],
	parameters: Readonly<Record<string, string>>,
): DayPartition | undefined {
	for (const {Name: column = ''} of keys) {
		const format = dayFormats.find(known => known === parameters[`projection.${column}.format`]);
		if (format !== undefined && parameters['projection.enabled'] === 'true') {
			return {column, format};
		}
	}

	return undefined;
}
