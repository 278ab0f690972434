import {type Answer, answerOf} from './answer.ts';
import type {Clients} from './client.ts';
import type {LogGroupArn} from './log-group-identifier.ts';
import {explain} from './sentence.ts';

/** What DescribeLogGroups tells of a log group. */
export type LogGroupFacts = {
	readonly storedBytes: number | undefined;
	/** `STANDARD`, which alone has Live Tail, or another class. */
	readonly class: string;
};

/** Describes a log group in the Region of the clients; the value is `undefined` where this account has none of this ARN. */
export function describeLogGroup(
	{name, arn}: LogGroupArn,
	clients: Clients,
): Promise<Answer<LogGroupFacts | undefined>> {
	return answerOf(describe(name, arn, clients), 'logs:DescribeLogGroups', async error =>
		explain(error, {
			operation: 'DescribeLogGroups',
			profile: clients.profile,
			region: await clients.region().catch(() => undefined),
			endpointUrl: clients.endpointUrl,
			logGroups: name,
		}),
	);
}

async function describe(
	name: string,
	arn: string,
	clients: Clients,
): Promise<LogGroupFacts | undefined> {
	const {DescribeLogGroupsCommand} = await import('@aws-sdk/client-cloudwatch-logs');
	// The answer is in order of names, so that the exact name comes first.
	const {logGroups = []} = await clients.queries.send(
		new DescribeLogGroupsCommand({logGroupNamePrefix: name}),
	);
	const found = logGroups.find(
		group => (group.logGroupArn ?? group.arn?.replace(/:\*$/, '')) === arn,
	);
	return found && {storedBytes: found.storedBytes, class: found.logGroupClass ?? 'STANDARD'};
}
