import {expect, test} from 'vitest';
import {resourceName} from '../../source/cloudtrail/arn.ts';

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
	['orders', 'orders'],
])('%s is called %s', (arn, name) => {
	expect(resourceName(arn)).toBe(name);
});
