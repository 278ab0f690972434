import type {Trail} from '../../aws/trails/trail.ts';
import type {Fix} from '../check.ts';
import {dataEventsCost} from './costs.ts';
import {allow, policy} from './policy.ts';
import {awsCommand, jsonLines, terraformValue} from './quoted.ts';

/** Has a trail log again. */
export function startLogging({arn, name, homeRegion}: Trail): Fix {
	return {
		cli: awsCommand('cloudtrail start-logging', [
			['region', homeRegion],
			['name', arn],
		]),
		terraform: `# in the aws_cloudtrail whose name is ${terraformValue(name)}\n  enable_logging = true`,
		iam: jsonLines(policy(allow('cloudtrail:StartLogging', arn))),
		cost: dataEventsCost,
	};
}
