import type {CloudTrailEvent} from '../../cloudtrail/event.ts';

/** Paths whose value an event has as it stands in the record, `''` where the record has to be asked. */
const parsedPaths: ReadonlyMap<string, (event: CloudTrailEvent) => string> = new Map([
	['awsRegion', event => event.region],
	['eventName', recordedName],
	['sourceIPAddress', event => event.sourceIp],
	['userAgent', event => event.userAgent],
	['userIdentity.accessKeyId', event => event.accessKey],
	['userIdentity.type', event => event.identityType],
]);

/** The value at a path without parsing the record once more; undefined where only the record can tell. */
export function parsedValue(event: CloudTrailEvent, path: string): string | undefined {
	return parsedPaths.get(path)?.(event) || undefined;
}

/** Other names stand in for an `eventName` that is missing: that of an insight, or the `eventType`, `AwsApiCall`. */
function recordedName({name, category}: CloudTrailEvent): string {
	const isOther = category === 'Insight' || category === 'Aggregated' || name.startsWith('Aws');
	return isOther ? '' : name;
}
