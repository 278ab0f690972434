import {isObject, type JsonObject} from '../cloudtrail/record.ts';
import type {RecordPath} from '../store/count/record-path.ts';

/** A record that has one value more, at a path. Objects and lists on the way are made where there are none. */
export function withValue(record: JsonObject, path: RecordPath, value: unknown): JsonObject {
	const changed = placed(record, path, value);
	return isObject(changed) ? changed : record;
}

function placed(within: unknown, [step, ...rest]: RecordPath, value: unknown): unknown {
	switch (typeof step) {
		case 'undefined':
			return value;
		case 'string': {
			const object: JsonObject = isObject(within) ? within : {};
			const inner = Object.hasOwn(object, step) ? object[step] : undefined;
			return {...object, [step]: placed(inner, rest, value)};
		}

		case 'number': {
			const list: readonly unknown[] = Array.isArray(within) ? within : [];
			const longer = Array.from({length: Math.max(list.length, step + 1)}, (_, at) => list[at]);
			longer[step] = placed(list[step], rest, value);
			return longer;
		}
	}
}
