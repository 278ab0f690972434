/** An object read from JSON, about which nothing is known yet. */
export type JsonObject = {readonly [key: string]: unknown};

/** What CloudTrail writes in place of a value, or of a whole object, that it must not show. */
const hidden = 'HIDDEN_DUE_TO_SECURITY_REASONS';

const nothing: readonly unknown[] = [];

export function isObject(value: unknown): value is JsonObject {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value as text; `''` when it is anything else, or hidden by CloudTrail. */
export function toText(value: unknown): string {
	return typeof value === 'string' && value !== hidden ? value : '';
}

/** The text of a field; `''` when it is missing, hidden or of another type. */
export function textIn(object: JsonObject | undefined, key: string): string {
	return toText(object?.[key]);
}

/** `eventID`; `eventId` of aggregated events; `''` when it has none. */
export function idOf(record: JsonObject): string {
	return textIn(record, 'eventID') || textIn(record, 'eventId');
}

export function objectIn(object: JsonObject | undefined, key: string): JsonObject | undefined {
	const value = object?.[key];
	return isObject(value) ? value : undefined;
}

export function toList(value: unknown): readonly unknown[] {
	return Array.isArray(value) ? value : nothing;
}

/** A field whatever its casing: CloudTrail writes `tableName` and `TableName`, `ARN` and `arn`. */
export function fieldOf(object: JsonObject, name: string): unknown {
	const value = object[name];
	if (value !== undefined) {
		return value;
	}

	const lowerCase = name.toLowerCase();
	for (const key of Object.keys(object)) {
		if (key.length === name.length && key.toLowerCase() === lowerCase) {
			return object[key];
		}
	}

	return undefined;
}

/**
`requestParameters`, unless they cannot be read: missing, hidden, or omitted because they are over 100 KB
(CloudTrail record contents).
*/
export function requestParametersOf(record: JsonObject): JsonObject | undefined {
	const parameters = objectIn(record, 'requestParameters');
	return parameters?.omitted === true ? undefined : parameters;
}
