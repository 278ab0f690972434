import {Failure} from '../../failure.ts';
import type {CountField} from '../../store/count/count-field.ts';
import {parseRecordPath} from '../../store/count/record-path.ts';
import {singleFields, targetFields} from '../../store/field.ts';

export type {CountField} from '../../store/count/count-field.ts';

const otherFields = [...singleFields, 'id'] as const;

/** The fields that `--count-by` knows by name; beside them it takes paths into the record. */
export const countFieldNames: readonly string[] = [...targetFields, ...otherFields];

/**
Reads `--count-by`: names separated by commas. A name that is a field of trailtail means that, any other is a path
into the record. Throws a `Failure` that says what cannot be read.
*/
export function parseCountFields(text: string): readonly CountField[] {
	const fields = text.split(',').map(name => parseCountField(name.trim()));
	const names = new Set<string>();
	for (const {name} of fields) {
		if (names.has(name)) {
			throw new Failure(2, `--count-by names “${name}” twice; once is enough.`);
		}

		names.add(name);
	}

	return fields;
}

function parseCountField(name: string): CountField {
	const targetField = targetFields.find(field => field === name);
	if (targetField !== undefined) {
		return {kind: 'target field', name: targetField};
	}

	const field = otherFields.find(other => other === name);
	if (field !== undefined) {
		return {kind: 'field', name: field};
	}

	if (name === '') {
		throw new Failure(
			2,
			'--count-by wants names with commas between them, such as table,principal or eventName,awsRegion.',
		);
	}

	const path = parseRecordPath(name);
	if (path === undefined) {
		throw new Failure(
			2,
			`--count-by cannot read “${name}”; a path is written like userIdentity.type or resources[0].ARN.`,
		);
	}

	if (name === 'count') {
		throw new Failure(2, '--count-by cannot take “count”, which is what the counts are called.');
	}

	return {kind: 'path', name, path};
}
