import {dataEventAccess} from './dynamodb-operations.ts';
import {statementsIn} from './dynamodb-statements.ts';
import type {CloudTrailEvent} from './event.ts';
import {type JsonObject, requestParametersOf} from './record.ts';

type Access = CloudTrailEvent['access'];

/**
Whether a call reads or writes: `readOnly`, except for PartiQL, where it is false even for SELECT and the statements
decide.
*/
export function readAccess(record: JsonObject, service: string, operation: string): Access {
	const known = service === 'dynamodb' ? dataEventAccess(operation) : undefined;
	if (known === 'statement') {
		return statementAccess(record);
	}

	switch (record.readOnly) {
		case true:
		case 'true':
			return 'read';
		case false:
		case 'false':
			return 'write';
		default:
			return known ?? 'unknown';
	}
}

/** A batch writes if one of its statements does, and reads if all do. */
function statementAccess(record: JsonObject): Access {
	const statements = statementsIn(requestParametersOf(record));
	if (statements.some(({access}) => access === 'write')) {
		return 'write';
	}

	const onlyReads = statements.length > 0 && statements.every(({access}) => access === 'read');
	return onlyReads ? 'read' : 'unknown';
}
