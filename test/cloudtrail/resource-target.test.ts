import {expect, test} from 'vitest';
import {readTargets} from '../../source/cloudtrail/target.ts';

const names = (service: string, record: Readonly<Record<string, unknown>>) =>
	readTargets(record, service, 'Any').map(({name}) => name);

test.each<[string, unknown, readonly string[]]>([
	['kinesis', {streamName: 'clicks', shardCount: 1}, ['clicks']],
	['kinesis', {streamARN: 'arn:aws:kinesis:us-east-1:111122223333:stream/clicks'}, ['clicks']],
	['sns', {topicArn: 'arn:aws:sns:us-east-1:111122223333:orders'}, ['orders']],
	['sns', {name: 'orders'}, ['orders']],
	['s3', {bucketName: 'invoices', Host: 'invoices.s3.amazonaws.com', key: 'a/b'}, ['invoices']],
	['sqs', {queueUrl: 'https://sqs.us-east-1.amazonaws.com/111122223333/orders'}, ['orders']],
	['lambda', {functionName: 'cart'}, ['cart']],
	['lambda', {functionName: 'cart:live'}, ['cart']],
	['lambda', {functionName: '111122223333:function:cart:live'}, ['cart']],
	['lambda', {functionName: 'arn:aws:lambda:us-east-1:111122223333:function:cart:1'}, ['cart']],
	['sts', {roleArn: 'arn:aws:iam::111122223333:role/ops/deploy', roleSessionName: 's'}, ['deploy']],
	['kms', {keyId: 'alias/payments'}, ['alias/payments']],
	['iam', {roleName: 'etl', policyArn: 'arn:aws:iam::aws:policy/ReadOnly'}, ['etl']],
	['secretsmanager', {secretId: 'shop/db', versionId: 'v'}, ['shop/db']],
	['ssm', {names: ['/a', '/b', '/a']}, ['/a', '/b']],
	['logs', {logGroupName: '/aws/lambda/cart'}, ['/aws/lambda/cart']],
	['cloudtrail', {trailNameList: ['audit']}, ['audit']],
	[
		'ec2',
		{instancesSet: {items: [{instanceId: 'i-1'}, {instanceId: 'i-2'}]}, filterSet: {}},
		['i-1', 'i-2'],
	],
	['ec2', {filterSet: {items: [{nameId: 'x'}]}, vpcId: 'vpc-1'}, ['vpc-1']],
	['ec2', {DeleteFlowLogsRequest: {FlowLogId: {tag: 1, content: 'fl-1'}}}, ['fl-1']],
	['rds', {engine: 'mysql', dBInstanceIdentifier: 'shop'}, ['shop']],
	['rds', {HIDDEN: 1, name: 'HIDDEN_DUE_TO_SECURITY_REASONS'}, []],
	['autoscaling', {maxRecords: 100}, []],
	['anything', null, []],
])('%s %j', (service, requestParameters, expected) => {
	expect(names(service, {requestParameters})).toEqual(expected);
});

test('without a well-known parameter it is the first listed resource that has an ARN', () => {
	const resources = [
		{ARN: '', type: 'AWS::KMS::Key'},
		{arn: 'arn:aws:kms:us-east-1:111122223333:key/0f3a'},
		{ARN: 'arn:aws:kms:us-east-1:111122223333:key/1b2c'},
	];
	expect(names('kms', {requestParameters: {keyId: ''}, resources})).toEqual(['0f3a']);
	expect(names('anything', {requestParameters: {otherName: 'x'}, resources})).toEqual(['0f3a']);
});

test('the table of an ARN is a table for every service', () => {
	const resourceArn = 'arn:aws:dynamodb:us-east-1:111122223333:table/orders';
	expect(readTargets({requestParameters: {resourceArn}}, 'backup', 'StartBackupJob')).toEqual([
		{kind: 'table', name: 'orders', index: {state: 'not recorded'}},
	]);
});

test.each<[string, readonly string[]]>([
	['cloudtrail', ['name', 'trailName', 'trailNameList']],
	['firehose', ['deliveryStreamName', 'deliveryStreamARN']],
	['iam', ['instanceProfileName', 'roleName', 'userName', 'groupName', 'policyName', 'policyArn']],
	['kinesis', ['streamName', 'streamARN', 'consumerARN']],
	['kms', ['keyId', 'aliasName']],
	['lambda', ['functionName', 'layerName']],
	['logs', ['logGroupName', 'logGroupIdentifier', 'logGroupArn', 'logGroupNamePrefix']],
	['s3', ['bucketName', 'bucket']],
	['secretsmanager', ['secretId', 'name']],
	['sns', ['topicArn', 'name', 'targetArn', 'subscriptionArn']],
	['sqs', ['queueUrl', 'queueName']],
	['ssm', ['name', 'names', 'instanceId', 'instanceIds', 'documentName', 'resourceId']],
	['sts', ['roleArn']],
])('%s is about the first of %j, whatever else it names', (service, fields) => {
	for (const [place, field] of fields.entries()) {
		const known = Object.fromEntries(fields.slice(place).map(name => [name, `of-${name}`]));
		const requestParameters = {otherName: 'another', ...known};
		expect(names(service, {requestParameters})).toEqual([`of-${field}`]);
	}
});

test.each<[unknown, readonly string[]]>([
	[{name: 'a'}, ['a']],
	[{clusterName: 'a'}, ['a']],
	[{clusterId: 'a'}, ['a']],
	[{clusterIdentifier: 'a'}, ['a']],
	[{clusterArn: 'arn:aws:ecs:us-east-1:111122223333:cluster/a'}, ['a']],
	[{clusterARN: 'arn:aws:ecs:us-east-1:111122223333:cluster/a'}, ['a']],
	[{clusterIds: ['a', '', 1, 'b']}, []],
	[{stackName: ['a', '', 1, 'b']}, ['a', 'b']],
	[{filename: 'a', Namespace: 'b', idle: 'c', arnx: 'd'}, []],
	[
		{
			accountId: '1',
			regionName: '2',
			RegionName: '3',
			requestId: '4',
			roleSessionName: '5',
			serviceName: '6',
			versionId: '7',
			clusterId: 'a',
		},
		['a'],
	],
	[{some: {clusterId: 'a'}}, []],
	[{someRequest: {engine: 'x', clusterId: 'a'}}, ['a']],
	[{someRequest: {clusterName: 'x', vpcId: {content: 'a'}}}, ['a']],
	[{someSet: {items: [{vpcId: 'a'}, 'b', {vpcName: 'c'}]}}, ['a']],
	[{someSet: {vpcId: 'a'}}, []],
	[{filterSet: {items: [{vpcId: 'a'}]}}, []],
	[{some: {items: [{vpcId: 'a'}]}}, []],
])('of %j an unknown service is about %j', (requestParameters, expected) => {
	expect(names('anything', {requestParameters})).toEqual(expected);
});

test.each([
	['sqs', 'queueUrl', 'https://sqs.example/1/', 'https://sqs.example/1/'],
	['sqs', 'queueUrl', 'arn:aws:sqs:us-east-1:111122223333:orders', 'orders'],
	['s3', 'bucket', 'https://sqs.example/1/a', 'https://sqs.example/1/a'],
	['lambda', 'functionName', '111122223333:function', '111122223333:function'],
	['lambda', 'functionName', ':live', ':live'],
	['anything', 'clusterName', 'a:b', 'a:b'],
])('%s names by %s “%s”: %s', (service, field, value, expected) => {
	expect(names(service, {requestParameters: {[field]: value}})).toEqual([expected]);
});

test('each target counts once, and what is listed only where no parameter tells', () => {
	const resources = [{ARN: 'arn:aws:s3:::a'}, 'x', null];
	expect(names('ssm', {requestParameters: {names: ['a', 'b', 'a']}})).toEqual(['a', 'b']);
	expect(names('s3', {requestParameters: {bucketName: 'b'}, resources})).toEqual(['b']);
	expect(names('s3', {requestParameters: null, resources})).toEqual(['a']);
	expect(names('s3', {requestParameters: null, resources: ['x', null]})).toEqual([]);
});
