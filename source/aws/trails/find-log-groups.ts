import type {Answer} from '../answer.ts';
import type {CloudTrailClients} from '../cloudtrail-clients.ts';
import type {LogGroupArn} from '../log-group-identifier.ts';
import {describeTrails} from './ask-cloudtrail.ts';
import type {Trail} from './trail.ts';

/** A log group, and the trails that deliver to it: at least one. */
export type TrailLogGroup = {readonly logGroup: LogGroupArn; readonly trails: readonly Trail[]};

/** What was found: the trails that reach the Region, and the log groups that they deliver to. */
export type FoundTrails = {
	readonly trails: readonly Trail[];
	readonly logGroups: readonly TrailLogGroup[];
};

/** Finds the log groups of the account's trails, each once. */
export async function findLogGroupsOfTrails(
	clients: CloudTrailClients,
): Promise<Answer<FoundTrails>> {
	const answer = await describeTrails(clients);
	if (answer.kind !== 'answered') return answer;
	const trails = answer.value;
	return {kind: 'answered', value: {trails, logGroups: logGroupsOf(trails)}};
}

/** The log groups that trails deliver to, in the order of the trails. */
export function logGroupsOf(trails: readonly Trail[]): readonly TrailLogGroup[] {
	const found = new Map<string, TrailLogGroup>();
	for (const trail of trails) {
		const {logGroup} = trail;
		if (logGroup !== undefined) {
			const before = found.get(logGroup.arn)?.trails ?? [];
			found.set(logGroup.arn, {logGroup, trails: [...before, trail]});
		}
	}
	return [...found.values()];
}
