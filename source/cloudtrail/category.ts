import {dataEventAccess} from './dynamodb-operations.ts';
import {isObject, type JsonObject, textIn, toList} from './record.ts';

const dataTypes: ReadonlySet<string> = new Set([
	'AWS::DynamoDB::Stream',
	'AWS::DynamoDB::Table',
	'AWS::Lambda::Function',
	'AWS::S3::Object',
]);

/** `eventCategory`, or what it would be: records before version 1.07 do not have it. */
export function readCategory(record: JsonObject, service: string, operation: string): string {
	const category = textIn(record, 'eventCategory');
	if (category !== '') {
		return category;
	}

	switch (record.eventType) {
		case 'AwsAggregatedEvent':
			return 'Aggregated';
		case 'AwsCloudTrailInsight':
			return 'Insight';
		case 'AwsVpceEvent':
			return 'NetworkActivity';
		default:
			return isDataEvent(record, service, operation) ? 'Data' : 'Management';
	}
}

function isDataEvent(record: JsonObject, service: string, operation: string): boolean {
	if (typeof record.managementEvent === 'boolean') {
		return !record.managementEvent;
	}

	const isKnown = service === 'dynamodb' && dataEventAccess(operation) !== undefined;
	return (
		isKnown ||
		toList(record.resources).some(
			resource => isObject(resource) && dataTypes.has(textIn(resource, 'type')),
		)
	);
}
