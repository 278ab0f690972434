import type {LogGroup} from './log-group.ts';
import {ServiceError} from './service-error.ts';

/** The log group of a Region by its name or ARN; without one a ResourceNotFoundException. */
export function findLogGroup(
	logGroups: readonly LogGroup[],
	region: string,
	nameOrArn: string,
): LogGroup {
	const found = logGroups.find(
		group =>
			group.region === region && (group.name === nameOrArn || group.logGroupArn === nameOrArn),
	);
	if (found === undefined) {
		throw new ServiceError('ResourceNotFoundException', 'The specified log group does not exist.');
	}
	return found;
}
