import type {Target} from './event.ts';
import {fieldOf, type JsonObject, objectIn, textIn, toText} from './record.ts';
import {noIndex, tableTarget, targetOfTableArn} from './table-target.ts';

const nameFields: readonly string[] = ['sourceTableName', 'targetTableName', 'globalTableName'];

const arnFields: readonly string[] = [
	'tableArn',
	'sourceTableArn',
	'backupArn',
	'exportArn',
	'importArn',
	'resourceArn',
];

/** The tables that table administration names by other fields than `tableName`: backups, restores, exports, tags. */
export function administrationTargets(
	record: JsonObject,
	parameters: JsonObject,
): readonly Target[] {
	const targets: Target[] = [];
	for (const field of nameFields) {
		const name = toText(fieldOf(parameters, field));
		if (name !== '') {
			targets.push(tableTarget(name, noIndex));
		}
	}

	for (const field of arnFields) {
		const target = targetOfTableArn(toText(fieldOf(parameters, field)), noIndex);
		if (target !== undefined) {
			targets.push(target);
		}
	}

	return targets.length > 0 ? targets : describedTargets(record, parameters);
}

/** ImportTable describes its table in the request; AWS's own UpdateTable example names it in the response only. */
function describedTargets(record: JsonObject, parameters: JsonObject): readonly Target[] {
	const name =
		textIn(objectIn(parameters, 'tableCreationParameters'), 'tableName') ||
		textIn(objectIn(objectIn(record, 'responseElements'), 'tableDescription'), 'tableName');
	return name === '' ? [] : [tableTarget(name, noIndex)];
}
