import {isObject, type JsonObject} from './record.ts';
import type {WantedPaths} from './wanted-paths.ts';

/** Top-level fields that only CloudTrail's records have, by which they are known (CloudTrail record contents). */
const ownFields: readonly string[] = [
	'eventVersion',
	'eventTime',
	'eventSource',
	'eventName',
	'eventID',
	'eventId',
	'eventType',
	'eventCategory',
	'userIdentity',
	'awsRegion',
	'sourceIPAddress',
	'requestParameters',
	'responseElements',
	'requestID',
	'recipientAccountId',
	'sharedEventID',
	'managementEvent',
	'additionalEventData',
	'serviceEventDetails',
	'insightDetails',
	'sessionCredentialFromConsole',
	'tlsDetails',
];

/** The record in a text, also out of one EventBridge event or one element of LookupEvents; undefined if there is none. */
export function openRecord(text: string): JsonObject | undefined {
	const value = parseObject(text, JSON.parse);
	if (value === undefined || isRecord(value)) {
		return value;
	}

	const inner =
		typeof value.CloudTrailEvent === 'string'
			? parseObject(value.CloudTrailEvent, JSON.parse)
			: value.detail;
	return isObject(inner) && isRecord(inner) ? inner : undefined;
}

/**
The record that `openRecord` gives, with all that the paths lead to and maybe more.
@param paths one of them must be `eventID`, by which most records are known
*/
export function openPart(text: string, paths: WantedPaths): JsonObject | undefined {
	const part = parseObject(text, json => paths.read(json));
	return part === undefined || Object.hasOwn(part, 'eventID') ? part : openRecord(text);
}

function isRecord(value: JsonObject): boolean {
	return ownFields.some(field => Object.hasOwn(value, field));
}

function parseObject(text: string, parse: (json: string) => unknown): JsonObject | undefined {
	// Also takes off a byte order mark.
	const json = text.trim();
	// Most lines that are no record are no object either: that is cheaper to see than to catch.
	if (!json.startsWith('{')) {
		return undefined;
	}

	try {
		const value: unknown = parse(json);
		return isObject(value) ? value : undefined;
	} catch {
		return undefined;
	}
}
