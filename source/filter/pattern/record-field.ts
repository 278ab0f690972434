import type {FilterField} from '../term.ts';

/** Where a record holds a field's value. */
export type RecordField = {
	readonly selector: string;
	/** What trailtail takes when the record has no such field: nothing, or a value from elsewhere. */
	readonly whenMissing: 'no value' | 'another value';
};

/**
The fields that a property selector can name. Tables, indexes, principals, sessions and other targets stand in too many
places, and applications are derived. CloudTrail writes each of these as text, as null, or not at all.
*/
export const recordFields: ReadonlyMap<FilterField, RecordField> = new Map([
	['event', {selector: '$.eventName', whenMissing: 'another value'}],
	['service', {selector: '$.eventSource', whenMissing: 'another value'}],
	['region', {selector: '$.awsRegion', whenMissing: 'no value'}],
	['account', {selector: '$.recipientAccountId', whenMissing: 'another value'}],
	['type', {selector: '$.userIdentity.type', whenMissing: 'no value'}],
	['agent', {selector: '$.userAgent', whenMissing: 'no value'}],
	['ip', {selector: '$.sourceIPAddress', whenMissing: 'no value'}],
	['key', {selector: '$.userIdentity.accessKeyId', whenMissing: 'no value'}],
	['error', {selector: '$.errorCode', whenMissing: 'no value'}],
	['category', {selector: '$.eventCategory', whenMissing: 'another value'}],
	['id', {selector: '$.eventID', whenMissing: 'another value'}],
]);
