import type {LogGroupArn} from '../../aws/log-group-identifier.ts';
import type {Trail} from '../../aws/trails/trail.ts';
import {resourceName} from '../../cloudtrail/arn.ts';
import type {Fix} from '../check.ts';
import {partitionOf} from '../partition.ts';
import {deliveryCost} from './costs.ts';
import {deliveryPolicy, deliveryTrust} from './delivery-role.ts';
import {allow, policy, type Statement} from './policy.ts';
import {awsCommand, jsonLines, jsonText, terraformValue} from './quoted.ts';

const newRole = 'trailtail-delivery';
const policyName = 'trailtail-delivery';
/** What Terraform's resources are called. */
const label = 'trailtail';

/** Where a trail is to deliver: to a log group that there is, or to one that has to be made. */
export type Destination = {readonly logGroup: LogGroupArn; readonly state: 'there' | 'to be made'};

/** A log group of the Standard class for a trail, where trails have theirs: in the home Region, in the account. */
export function newLogGroup({arn, homeRegion, account}: Trail, name: string): Destination {
	const logGroupArn = `arn:${partitionOf(arn)}:logs:${homeRegion}:${account}:log-group:${name}`;
	return {
		logGroup: {kind: 'arn', arn: logGroupArn, region: homeRegion, name},
		state: 'to be made',
	};
}

/** Has a trail deliver to a log group, with the role that it has, else with a new one. */
export function deliver(trail: Trail, destination: Destination): Fix {
	const {commands, blocks, settings} = deliveryTexts(trail, destination);
	return {
		cli: commands.join('\n'),
		terraform: [
			...blocks,
			`# in the aws_cloudtrail whose name is ${terraformValue(trail.name)}`,
			...settings,
		].join('\n'),
		iam: jsonLines(policy(...deliveryPermissions(trail, destination))),
		cost: deliveryCost,
	};
}

/** What who runs the commands has to be allowed. */
export function deliveryPermissions(trail: Trail, destination: Destination): readonly Statement[] {
	const role = roleOf(trail);
	const making = role.state === 'there' ? [] : ['iam:CreateRole'];
	return [
		allow('cloudtrail:UpdateTrail', trail.arn),
		allow([...making, 'iam:PutRolePolicy', 'iam:PassRole'], role.arn),
		...makingPermission(destination),
	];
}

/** Lets a trail write to the log group that it delivers to, and makes that where it is missing. */
export function repairDelivery(trail: Trail, destination: Destination): Fix {
	const role = roleOf(trail);
	if (role.state === 'to be made') {
		return deliver(trail, destination);
	}

	return {
		cli: [...making(destination), allowDelivery(role, destination)].join('\n'),
		terraform: [...logGroupBlocks(destination), rolePolicyBlock(role, destination)].join('\n'),
		iam: jsonLines(policy(allow('iam:PutRolePolicy', role.arn), ...makingPermission(destination))),
		cost: deliveryCost,
	};
}

/** Commands that have a trail deliver; blocks of Terraform that go beside it, and settings within. */
export function deliveryTexts(
	trail: Trail,
	destination: Destination,
): {
	readonly commands: readonly string[];
	readonly blocks: readonly string[];
	readonly settings: readonly string[];
} {
	const role = roleOf(trail);
	const {arn} = destination.logGroup;
	return {
		commands: [
			...making(destination),
			...(role.state === 'there' ? [] : [createRole(role)]),
			allowDelivery(role, destination),
			awsCommand('cloudtrail update-trail', [
				['region', trail.homeRegion],
				['name', trail.arn],
				['cloud-watch-logs-log-group-arn', `${arn}:*`],
				['cloud-watch-logs-role-arn', role.arn],
			]),
		],
		blocks: [
			...logGroupBlocks(destination),
			...(role.state === 'there' ? [] : [roleBlock(role)]),
			rolePolicyBlock(role, destination),
		],
		settings: [
			`  cloud_watch_logs_group_arn = ${destination.state === 'there' ? terraformValue(`${arn}:*`) : `"\${aws_cloudwatch_log_group.${label}.arn}:*"`}`,
			`  cloud_watch_logs_role_arn = ${role.state === 'there' ? terraformValue(role.arn) : `aws_iam_role.${label}.arn`}`,
		],
	};
}

/** The role that a trail delivers with. */
type Role = {readonly name: string; readonly arn: string; readonly state: 'there' | 'to be made'};

function roleOf({deliveryRoleArn, arn, account}: Trail): Role {
	return deliveryRoleArn === undefined
		? {
				name: newRole,
				arn: `arn:${partitionOf(arn)}:iam::${account}:role/${newRole}`,
				state: 'to be made',
			}
		: {name: resourceName(deliveryRoleArn), arn: deliveryRoleArn, state: 'there'};
}

function makingPermission({logGroup: {arn}, state}: Destination): readonly Statement[] {
	return state === 'there' ? [] : [allow('logs:CreateLogGroup', [arn, `${arn}:*`])];
}

function making({logGroup, state}: Destination): readonly string[] {
	return state === 'there'
		? []
		: [
				awsCommand('logs create-log-group', [
					['region', logGroup.region],
					['log-group-name', logGroup.name],
				]),
			];
}

function createRole({name}: Role): string {
	return awsCommand('iam create-role', [
		['role-name', name],
		['assume-role-policy-document', jsonText(deliveryTrust)],
	]);
}

function allowDelivery({name}: Role, {logGroup}: Destination): string {
	return awsCommand('iam put-role-policy', [
		['role-name', name],
		['policy-name', policyName],
		['policy-document', jsonText(deliveryPolicy(logGroup))],
	]);
}

function logGroupBlocks({logGroup, state}: Destination): readonly string[] {
	return state === 'there'
		? []
		: [
				`resource "aws_cloudwatch_log_group" "${label}" {\n  name = ${terraformValue(logGroup.name)}\n}`,
			];
}

function roleBlock({name}: Role): string {
	return `resource "aws_iam_role" "${label}" {\n  name = ${terraformValue(name)}\n  assume_role_policy = jsonencode(${terraformValue(deliveryTrust)})\n}`;
}

function rolePolicyBlock({name, state}: Role, {logGroup}: Destination): string {
	const role = state === 'there' ? terraformValue(name) : `aws_iam_role.${label}.name`;
	return `resource "aws_iam_role_policy" "${label}" {\n  name = ${terraformValue(policyName)}\n  role = ${role}\n  policy = jsonencode(${terraformValue(deliveryPolicy(logGroup))})\n}`;
}
