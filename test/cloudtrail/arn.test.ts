import {expect, test} from 'vitest';
import {lastPart, parseArn, resourceName} from '../../source/cloudtrail/arn.ts';

test.each([
	['arn:aws:s3:::invoices/2026/01.pdf', 'invoices'],
	['arn:aws:s3:us-east-1:111122223333:accesspoint/reports', 'reports'],
	['arn:aws:sns:us-east-1:111122223333:orders:1b2c', 'orders'],
	['arn:aws:sqs:us-east-1:111122223333:orders-queue', 'orders-queue'],
	['arn:aws:lambda:us-east-1:111122223333:function:cart:live', 'cart'],
	['arn:aws:states:us-east-1:111122223333:execution:refund:0f3a', 'refund'],
	['arn:aws:iam::111122223333:role/service-role/cart-role', 'cart-role'],
	['arn:aws:kms:us-east-1:111122223333:alias/payments', 'alias/payments'],
	['arn:aws:kms:us-east-1:111122223333:key/0f3a-11', '0f3a-11'],
	['arn:aws:logs:us-east-1:111122223333:log-group:/aws/lambda/cart:*', '/aws/lambda/cart'],
	['arn:aws:ssm:us-east-1:111122223333:parameter/shop/key', '/shop/key'],
	['arn:aws:ssm:us-east-1:111122223333:parameter/key', 'key'],
	['arn:aws:ecr:us-east-1:111122223333:repository/shop/cart', 'shop/cart'],
	['arn:aws:secretsmanager:us-east-1:111122223333:secret:shop/db-A1b2C3', 'shop/db'],
	['arn:aws:secretsmanager:us-east-1:111122223333:secret:db-secret', 'db-secret'],
	['arn:aws-cn:kinesis:cn-north-1:111122223333:stream/clicks', 'clicks'],
	['arn:aws:kinesis:short', 'arn:aws:kinesis:short'],
	['arn:aws:s3:::invoices', 'invoices'],
	['arn:aws:sns:us-east-1:111122223333:orders', 'orders'],
	['arn:aws:lambda:us-east-1:111122223333:function:cart', 'cart'],
	['arn:aws:states:us-east-1:111122223333:stateMachine:refund', 'refund'],
	['arn:aws:kms:us-east-1:111122223333:key/alias/x', 'x'],
	['arn:aws:logs:us-east-1:111122223333:log-group:/aws/lambda/cart', '/aws/lambda/cart'],
	['arn:aws:ssm:us-east-1:111122223333:document/shop/a', 'shop/a'],
	['arn:aws:ecr:us-east-1:111122223333:cart', 'cart'],
	['arn:aws:secretsmanager:us-east-1:111122223333:secret:db-ABCDEF', 'db'],
	['arn:aws:secretsmanager:us-east-1:111122223333:secret:db-a1b2c3', 'db'],
	['arn:aws:secretsmanager:us-east-1:111122223333:secret:db-A1b2C', 'db-A1b2C'],
	['arn:aws:secretsmanager:us-east-1:111122223333:secret:db_A1b2C3', 'db_A1b2C3'],
	['arn:aws:secretsmanager:us-east-1:111122223333:secret:db-A1b2C_', 'db-A1b2C_'],
	['arn:aws:secretsmanager:us-east-1:111122223333:secret:db-A1b2C3D', 'db-A1b2C3D'],
	['arn:aws:kinesis:us-east-1:111122223333:stream/', 'stream/'],
	['arn:aws:lambda:us-east-1:111122223333:function:', 'function:'],
	['xarn:aws:s3:::invoices/a', 'xarn:aws:s3:::invoices/a'],
	['orders', 'orders'],
])('%s is called %s', (arn, name) => {
	expect(resourceName(arn)).toBe(name);
});

test.each([
	'',
	'arn',
	'arn:',
	'arn:aws',
	'arn:aws:iam',
	'arn:aws:iam:r',
	'arn:aws:iam:r:a',
	'x:a:b:c:d:e',
])('“%s” is no ARN', text => {
	expect(parseArn(text)).toBeUndefined();
});

test('an ARN has six parts, the last of which may hold anything', () => {
	expect(parseArn('arn:aws-cn:iam:cn-north-1:111122223333:role/a:b:c')).toEqual({
		service: 'iam',
		account: '111122223333',
		resource: 'role/a:b:c',
	});
	expect(parseArn('arn:::::')).toEqual({service: '', account: '', resource: ''});
});

test('the last part is what follows the last slash or colon', () => {
	expect(['a/b:c', 'a:b/c', 'c', 'a/', ''].map(lastPart)).toEqual(['c', 'c', 'c', '', '']);
});
