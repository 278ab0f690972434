import type {CloudTrailEvent, Target} from '../../cloudtrail/event.ts';
import {parseTableArn} from '../../cloudtrail/table-target.ts';
import type {FilterField} from '../../filter/term.ts';
import {fieldValues} from '../../store/field.ts';

/** What a filter can ask for to find everything with the same value. */
export type FieldValue = {readonly field: FilterField; readonly value: string};

/** The field that a record path is read into. */
const fieldsOfPaths: ReadonlyMap<string, FilterField> = new Map([
	['eventName', 'event'],
	['eventSource', 'service'],
	['eventID', 'id'],
	['eventId', 'id'],
	['eventCategory', 'category'],
	['awsRegion', 'region'],
	['sourceIPAddress', 'ip'],
	['userAgent', 'app'],
	['errorCode', 'error'],
	['errorMessage', 'error'],
	['userIdentity.type', 'type'],
	['userIdentity.accessKeyId', 'key'],
	['userIdentity.userName', 'principal'],
	['userIdentity.arn', 'session'],
	['userIdentity.principalId', 'session'],
	['userIdentity.sessionContext.sessionIssuer.arn', 'principal'],
	['userIdentity.sessionContext.sessionIssuer.principalId', 'principal'],
	['userIdentity.sessionContext.sessionIssuer.userName', 'principal'],
]);

/** The value of a field that an event has once; undefined where it has none. */
export function fieldValue(event: CloudTrailEvent, field: FilterField): FieldValue | undefined {
	const [value] = fieldValues(event, field);
	return value === undefined ? undefined : {field, value};
}

/**
What a filter can take of one value of a record. The value is the event's, as that is what a filter looks at: the
ARN of a role session gives its session, a user agent the application.
*/
export function fieldValueAt(
	event: CloudTrailEvent,
	path: string,
	text: string,
): FieldValue | undefined {
	const field = fieldsOfPaths.get(path.replace(/^detail\./, ''));
	if (field === 'session') {
		return fieldValue(event, 'session') ?? fieldValue(event, 'principal');
	}

	if (field !== undefined) {
		return fieldValue(event, field);
	}

	return text !== '' && text === event.account
		? {field: 'account', value: text}
		: targetValue(event.targets, text);
}

/** A table, an index or another target of the event, by its name or its ARN. */
function targetValue(targets: readonly Target[], text: string): FieldValue | undefined {
	const arn = parseTableArn(text);
	const name = arn?.table ?? text;
	for (const target of targets) {
		const index =
			target.kind === 'table' && target.index.state === 'named' ? target.index.name : '';
		if (index !== '' && (text === index || arn?.index === index)) {
			return {field: 'index', value: index};
		}

		if (name === target.name) {
			return {field: target.kind === 'resource' ? 'target' : 'table', value: name};
		}
	}

	return undefined;
}
