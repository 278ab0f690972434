import {parseArn, resourceName} from './arn.ts';
import type {Target} from './event.ts';
import {fieldOf, isObject, type JsonObject, requestParametersOf, toList, toText} from './record.ts';
import {indexNotRecorded, targetOfTableArn} from './table-target.ts';

/** The request parameter that says what a call is about, best first. */
const wellKnown: ReadonlyMap<string, readonly string[]> = new Map([
	['cloudtrail', ['name', 'trailName', 'trailNameList']],
	['firehose', ['deliveryStreamName', 'deliveryStreamARN']],
	['iam', ['instanceProfileName', 'roleName', 'userName', 'groupName', 'policyName', 'policyArn']],
	['kinesis', ['streamName', 'streamARN', 'consumerARN']],
	['kms', ['keyId', 'aliasName']],
	['lambda', ['functionName', 'layerName']],
	['logs', ['logGroupName', 'logGroupIdentifier', 'logGroupArn', 'logGroupNamePrefix']],
	['s3', ['bucketName', 'bucket']],
	['secretsmanager', ['secretId', 'name']],
	['sns', ['topicArn', 'name', 'targetArn', 'subscriptionArn']],
	['sqs', ['queueUrl', 'queueName']],
	['ssm', ['name', 'names', 'instanceId', 'instanceIds', 'documentName', 'resourceId']],
	['sts', ['roleArn']],
]);

/**
What a record of a service other than DynamoDB is about: the well-known parameter, else the first resource it lists,
else the first parameter that looks like a name or an id. May hold duplicates.
*/
export function resourceTargets(record: JsonObject, service: string): readonly Target[] {
	const parameters = requestParametersOf(record);
	for (const field of wellKnown.get(service) ?? []) {
		const value = parameters === undefined ? undefined : fieldOf(parameters, field);
		const targets = toTargets(value, service);
		if (targets.length > 0) {
			return targets;
		}
	}

	for (const resource of toList(record.resources)) {
		const targets = toTargets(isObject(resource) ? fieldOf(resource, 'ARN') : '', service);
		if (targets.length > 0) {
			return targets;
		}
	}

	return parameters === undefined ? [] : likelyTargets(parameters, service);
}

const identifying = /(?:^name|Name|Id|Identifier|Arn|ARN)$/;

/** Parameters that end like an identifier and are none of a resource. */
const misleading: ReadonlySet<string> = new Set([
	'accountId',
	'regionName',
	'RegionName',
	'requestId',
	'roleSessionName',
	'serviceName',
	'versionId',
]);

function likelyTargets(parameters: JsonObject, service: string): readonly Target[] {
	for (const [key, value] of Object.entries(parameters)) {
		const direct = identifying.test(key) && !misleading.has(key) ? toTargets(value, service) : [];
		const targets = direct.length > 0 ? direct : nestedTargets(key, value, service);
		if (targets.length > 0) {
			return targets;
		}
	}

	return [];
}

/** EC2 nests: `instancesSet: {items: [{instanceId}]}`, `DeleteFlowLogsRequest: {FlowLogId: {content}}`. */
function nestedTargets(key: string, value: unknown, service: string): readonly Target[] {
	if (!isObject(value)) {
		return [];
	}

	if (key.endsWith('Request')) {
		return firstTarget(value, service);
	}

	const items = key.endsWith('Set') && key !== 'filterSet' ? toList(value.items) : [];
	return items.flatMap(item => (isObject(item) ? firstTarget(item, service) : []));
}

function firstTarget(object: JsonObject, service: string): readonly Target[] {
	for (const [name, value] of Object.entries(object)) {
		const content = isObject(value) ? value.content : value;
		const targets = name.endsWith('Id') ? toTargets(content, service) : [];
		if (targets.length > 0) {
			return targets;
		}
	}

	return [];
}

function toTargets(value: unknown, service: string): readonly Target[] {
	if (Array.isArray(value)) {
		return value.flatMap(element => toTarget(toText(element), service));
	}

	return toTarget(toText(value), service);
}

function toTarget(text: string, service: string): readonly Target[] {
	if (text === '') {
		return [];
	}

	const table = targetOfTableArn(text, indexNotRecorded);
	return [table ?? {kind: 'resource', name: readableName(text, service)}];
}

function readableName(text: string, service: string): string {
	if (service === 'sqs' && text.startsWith('http')) {
		return text.slice(text.lastIndexOf('/') + 1) || text;
	}

	if (service === 'lambda' && parseArn(text) === undefined) {
		return functionName(text);
	}

	return resourceName(text);
}

/** A function is also named `111122223333:function:orders` and `orders:alias`. */
function functionName(text: string): string {
	const [first, second, third] = text.split(':', 3);
	return (second === 'function' ? third : first) || text;
}
