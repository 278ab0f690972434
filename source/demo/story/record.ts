import {accountId} from './account.ts';
import type {Application, Habit} from './application.ts';
import {dynamoDbRequestId, uuid} from './identifiers.ts';
import {Random} from './random.ts';
import {type Moment, timeOf} from './rhythm.ts';
import {sessionOf, type UserIdentity} from './session.ts';

/** One call of the story. The same call always makes the same record. */
export type Call = {
	readonly application: Application;
	readonly habit: Habit;
	readonly moment: Moment;
	/** Which of its second's calls it is. */
	readonly ordinal: number;
};

const tls = {tlsVersion: 'TLSv1.3', cipherSuite: 'TLS_AES_128_GCM_SHA256'};

/** Such a call has a record in both accounts, with one `sharedEventID`. */
function isOfAnotherAccount({type}: UserIdentity): boolean {
	return type === 'AWSAccount' || type === 'AWSService';
}

/** The record of a call, with the fields and in the order of AWS's examples (DynamoDB developer guide, CloudTrail). */
export function recordOf({application, habit, moment, ordinal}: Call): string {
	const {identity, network, region} = application;
	const random = new Random(moment.seed, moment.second, ordinal);
	const session = sessionOf(identity, random, moment);
	const userIdentity = identity.userIdentity(session);
	const request = habit.ask({random, region, second: moment.second});
	const {mishap} = habit;
	const failure =
		mishap && random.fraction() < mishap.share(moment)
			? mishap.failure(request, userIdentity)
			: undefined;
	const isDynamoDb = request.service === 'dynamodb';
	return JSON.stringify({
		eventVersion: '1.11',
		userIdentity,
		eventTime: timeOf(moment.second),
		eventSource: `${request.service}.amazonaws.com`,
		eventName: request.eventName,
		awsRegion: region,
		sourceIPAddress: network.sourceIPAddress(session.random),
		userAgent: application.userAgent,
		errorCode: failure?.errorCode,
		errorMessage: failure?.errorMessage,
		requestParameters: failure?.requestParameters === undefined ? request.requestParameters : null,
		responseElements: failure ? null : request.responseElements,
		requestID: isDynamoDb ? dynamoDbRequestId(random) : uuid(random),
		eventID: uuid(random),
		readOnly: request.readOnly,
		resources: request.resources,
		eventType: 'AwsApiCall',
		apiVersion: isDynamoDb ? '2012-08-10' : undefined,
		managementEvent: request.eventCategory === 'Management',
		recipientAccountId: accountId,
		sharedEventID: isOfAnotherAccount(userIdentity) ? uuid(random) : undefined,
		vpcEndpointId: network.vpcEndpointId,
		vpcEndpointAccountId: network.vpcEndpointId && accountId,
		eventCategory: request.eventCategory,
		tlsDetails:
			network.kind === 'direct'
				? {...tls, clientProvidedHostHeader: `${request.host}.${region}.amazonaws.com`}
				: undefined,
		sessionCredentialFromConsole: application.console && 'true',
	});
}
