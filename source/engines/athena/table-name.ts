import {Failure} from '../../failure.ts';
import type {AthenaTable} from './table.ts';

/** The name of a table, as a user gives it. */
export type TableName = Pick<AthenaTable, 'catalog' | 'database' | 'name'>;

/** Reads `table`, `database.table` or `catalog.database.table`. Throws a `Failure` for anything else. */
export function parseTableName(text: string): TableName {
	const parts = text.split('.');
	const [name = '', database = 'default', catalog = 'AwsDataCatalog'] = parts.toReversed();
	const isName =
		parts.length <= 3 && parts.every(part => /^[^"`\s\p{Cc}\p{Cf}]{1,255}$/u.test(part));
	if (!isName) {
		throw new Failure(
			2,
			'--athena-table wants the name of a table, such as cloudtrail_logs or database.cloudtrail_logs.',
		);
	}

	return {catalog, database, name};
}
