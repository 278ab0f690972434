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
