import {readAccess} from './access.ts';
import {applicationOf, isConsoleAgent} from './application.ts';
import {readCategory} from './category.ts';
import {openRecord} from './envelope.ts';
import {readError} from './error.ts';
import type {CloudTrailEvent} from './event.ts';
import {readPrincipal} from './principal.ts';
import {idOf, type JsonObject, objectIn, textIn} from './record.ts';
import {serviceName} from './service.ts';
import {readTargets} from './target.ts';
import {readTime} from './time.ts';

/**
Reads one CloudTrail record, also when it is wrapped as an EventBridge event or an element of LookupEvents.
Undefined when the text is no CloudTrail record. Never throws, whatever the text.
*/
export function parseRecord(text: string): CloudTrailEvent | undefined {
	const record = openRecord(text);
	return record === undefined ? undefined : readEvent(record);
}

/** The event of a record that is already open. */
export function readEvent(record: JsonObject): CloudTrailEvent {
	const insight = objectIn(record, 'insightDetails');
	const identity = objectIn(record, 'userIdentity');
	const source = textIn(record, 'eventSource') || textIn(insight, 'eventSource');
	const service = serviceName(source);
	const insightName = textIn(insight, 'eventName') || serviceName(textIn(insight, 'eventSource'));
	// An aggregated event has no name: it stands for many calls, of several names.
	const name = textIn(record, 'eventName') || insightName || textIn(record, 'eventType');
	const userAgent = textIn(record, 'userAgent');
	const {principal, session, functionName, invokedBy} = readPrincipal(record);
	const fromConsole = record.sessionCredentialFromConsole;
	const signedIn = fromConsole === true || fromConsole === 'true' ? 'console' : 'elsewhere';
	const {errorCode, errorMessage} = readError(record);
	return {
		id: idOf(record),
		time: readTime(record),
		name,
		service,
		region: textIn(record, 'awsRegion'),
		account:
			textIn(record, 'recipientAccountId') ||
			textIn(record, 'accountId') ||
			textIn(identity, 'accountId'),
		identityType: textIn(identity, 'type'),
		principal,
		session,
		accessKey: textIn(identity, 'accessKeyId'),
		application: applicationOf(userAgent, {functionName, session, invokedBy, signedIn}),
		userAgent,
		sourceIp: textIn(record, 'sourceIPAddress'),
		errorCode,
		errorMessage,
		category: readCategory(record, service, name),
		access: readAccess(record, service, name),
		console: signedIn === 'console' || isConsoleAgent(userAgent),
		targets: readTargets(record, service, name),
	};
}
