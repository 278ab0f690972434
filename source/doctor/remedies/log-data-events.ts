import type {Trail} from '../../aws/trails/trail.ts';
import type {Fix} from '../check.ts';
import type {Selectors} from '../selectors/selectors.ts';
import {dataEventsCost} from './costs.ts';
import {allow, policy} from './policy.ts';
import {awsCommand, jsonLines, jsonText, terraformValue} from './quoted.ts';
import {selectorsBlocks, selectorsOption} from './selectors-text.ts';

/** Sets the selectors of a trail. They replace all that it has, so that they hold those as well. */
export function logDataEvents({arn, name, homeRegion}: Trail, selectors: Selectors): Fix {
	const {option, value} = selectorsOption(selectors);
	return {
		cli: awsCommand('cloudtrail put-event-selectors', [
			['region', homeRegion],
			['trail-name', arn],
			[option, jsonText(value)],
		]),
		terraform: `# in the aws_cloudtrail whose name is ${terraformValue(name)}, in place of its event selectors\n${selectorsBlocks(selectors)}`,
		iam: jsonLines(
			policy(allow(['cloudtrail:GetEventSelectors', 'cloudtrail:PutEventSelectors'], arn)),
		),
		cost: dataEventsCost,
	};
}
