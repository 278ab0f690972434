import {readStatement, type Statement} from './partiql.ts';
import {fieldOf, isObject, type JsonObject, toList, toText} from './record.ts';

/** Under which names batches and transactions keep their items. */
export const batchFields: readonly string[] = [
	'requestItems',
	'transactItems',
	'transactStatements',
	'statements',
];

/** The PartiQL statements of ExecuteStatement, BatchExecuteStatement and ExecuteTransaction, as far as they can be read. */
export function statementsIn(parameters: JsonObject | undefined): readonly Statement[] {
	if (parameters === undefined) {
		return [];
	}

	const single = toText(fieldOf(parameters, 'statement'));
	if (single !== '') {
		return [readStatement(single)];
	}

	const statements: Statement[] = [];
	for (const field of batchFields) {
		for (const item of toList(fieldOf(parameters, field))) {
			statements.push(readStatement(isObject(item) ? toText(fieldOf(item, 'statement')) : ''));
		}
	}

	return statements;
}
