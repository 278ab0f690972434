import {resourceName} from '../../cloudtrail/arn.ts';
import type {Fix} from '../check.ts';
import {nothing} from './costs.ts';
import type {Policy} from './policy.ts';
import {awsCommand, jsonLines, jsonText, terraformValue} from './quoted.ts';

const policyName = 'trailtail';

/** Gives who is asking a policy. What only an administrator's tools can change, such as a role of SSO, has no command. */
export function grant(wanted: Policy, callerArn: string | undefined): Fix {
	const holder = callerArn === undefined ? undefined : holderOf(callerArn);
	if (holder === undefined) {
		return {iam: jsonLines(wanted), cost: nothing};
	}

	return {
		cli: awsCommand(`iam put-${holder.kind}-policy`, [
			[`${holder.kind}-name`, holder.name],
			['policy-name', policyName],
			['policy-document', jsonText(wanted)],
		]),
		terraform: `resource "aws_iam_${holder.kind}_policy" "trailtail" {\n  name = ${terraformValue(policyName)}\n  ${holder.kind} = ${terraformValue(holder.name)}\n  policy = jsonencode(${terraformValue(wanted)})\n}`,
		iam: jsonLines(wanted),
		cost: nothing,
	};
}

function holderOf(
	arn: string,
): {readonly kind: 'user' | 'role'; readonly name: string} | undefined {
	const role = /^arn:[^:]*:sts::\d*:assumed-role\/([^/]+)\//.exec(arn)?.[1];
	if (role !== undefined) {
		return role.startsWith('AWSReservedSSO_') ? undefined : {kind: 'role', name: role};
	}

	return /:user\//.test(arn) ? {kind: 'user', name: resourceName(arn)} : undefined;
}
