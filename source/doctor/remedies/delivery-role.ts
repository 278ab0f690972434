import type {LogGroupArn} from '../../aws/log-group-identifier.ts';
import {allow, type Policy, policy} from './policy.ts';

/** Who may take the role that a trail delivers with (CloudTrail User Guide, role policy document for CloudWatch Logs). */
export const deliveryTrust: Policy = policy({
	Effect: 'Allow',
	Principal: {Service: 'cloudtrail.amazonaws.com'},
	Action: 'sts:AssumeRole',
});

/** What the role may do: write the log streams of the log group. */
export function deliveryPolicy({arn}: Pick<LogGroupArn, 'arn'>): Policy {
	return policy(allow(['logs:CreateLogStream', 'logs:PutLogEvents'], `${arn}:log-stream:*`));
}
