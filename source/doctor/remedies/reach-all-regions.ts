import type {Trail} from '../../aws/trails/trail.ts';
import type {Fix} from '../check.ts';
import {dataEventsCost} from './costs.ts';
import {allow, policy} from './policy.ts';
import {awsCommand, jsonLines, terraformValue} from './quoted.ts';

/** Has a trail log what happens in every Region. */
export function reachAllRegions({arn, name, homeRegion}: Trail): Fix {
	return {
		cli: `${awsCommand('cloudtrail update-trail', [
			['region', homeRegion],
			['name', arn],
		])} --is-multi-region-trail`,
		terraform: `# in the aws_cloudtrail whose name is ${terraformValue(name)}\n  is_multi_region_trail = true`,
		iam: jsonLines(policy(allow('cloudtrail:UpdateTrail', arn))),
		cost: dataEventsCost,
	};
}
