import {isObject, type JsonObject} from '../../cloudtrail/record.ts';

/** The way to a value in a record: keys of objects, as they are written there, and places in lists. */
export type RecordPath = readonly (string | number)[];

const wholePath = /^[^.[\]\s]+(?:\[\d{1,9}\])*(?:\.[^.[\]\s]+(?:\[\d{1,9}\])*)*$/;
const onePart = /\[(\d+)\]|[^.[\]]+/g;

/** Reads `userIdentity.type` or `resources[0].ARN`; undefined for what is no path. */
export function parseRecordPath(text: string): RecordPath | undefined {
	if (!wholePath.test(text)) {
		return undefined;
	}

	return [...text.matchAll(onePart)].map(([key, place]) =>
		place === undefined ? key : Number(place),
	);
}

/** The value at a path as text: objects and lists as JSON, `''` for null and what is not there. */
export function textAt(record: JsonObject | undefined, path: RecordPath): string {
	let value: unknown = record;
	for (const step of path) {
		value = typeof step === 'number' ? inList(value, step) : inObject(value, step);
	}

	return asText(value);
}

function inList(value: unknown, place: number): unknown {
	return Array.isArray(value) ? value[place] : undefined;
}

function inObject(value: unknown, key: string): unknown {
	return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

function asText(value: unknown): string {
	switch (typeof value) {
		case 'string':
			return value;
		case 'undefined':
			return '';
		case 'object':
			return value === null ? '' : jsonOf(value);
		default:
			return String(value);
	}
}

function jsonOf(value: object): string {
	try {
		return JSON.stringify(value);
	} catch {
		// Nested deeper than can be written.
		return '…';
	}
}
