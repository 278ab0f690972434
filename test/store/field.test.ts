import {expect, test} from 'vitest';
import type {CloudTrailEvent, Target} from '../../source/cloudtrail/event.ts';
import {type Field, fieldValues, targetValues} from '../../source/store/field.ts';
import {event, table} from '../fixtures/events.ts';

const full: CloudTrailEvent = event({
	id: 'an id',
	name: 'Query',
	service: 'dynamodb',
	region: 'us-east-1',
	account: '111122223333',
	identityType: 'AssumedRole',
	principal: 'checkout-api',
	session: 'i-0abc',
	accessKey: 'ASIA1',
	application: 'checkout',
	userAgent: 'aws-sdk-go',
	sourceIp: '192.0.2.1',
	errorCode: 'AccessDenied',
	category: 'Data',
	access: 'read',
	console: true,
	targets: [table('orders', 'by-email')],
});

test.each<[Field, string]>([
	['id', 'an id'],
	['event', 'Query'],
	['service', 'dynamodb'],
	['region', 'us-east-1'],
	['account', '111122223333'],
	['type', 'AssumedRole'],
	['principal', 'checkout-api'],
	['session', 'i-0abc'],
	['key', 'ASIA1'],
	['app', 'checkout'],
	['agent', 'aws-sdk-go'],
	['ip', '192.0.2.1'],
	['error', 'AccessDenied'],
	['category', 'Data'],
	['access', 'read'],
	['console', 'console'],
	['target', 'orders'],
	['table', 'orders'],
	['index', 'by-email'],
])('%s has one value, and none where the event has none', (field, value) => {
	expect(fieldValues(full, field)).toEqual([value]);
	expect(fieldValues(event({}), field)).toEqual(field === 'access' ? ['unknown'] : []);
});

test('of several targets each value counts once; what is no table has none, nor an unknown index', () => {
	const targets: readonly Target[] = [
		table('orders', 'by-email'),
		table('orders', 'by-status'),
		{kind: 'table', name: 'carts', index: {state: 'not recorded'}},
		{kind: 'stream', name: 'events'},
		{kind: 'resource', name: 'bucket'},
	];
	expect(targetValues(targets, 'target')).toEqual(['orders', 'carts', 'events', 'bucket']);
	expect(targetValues(targets, 'table')).toEqual(['orders', 'carts', 'events']);
	expect(targetValues(targets, 'index')).toEqual(['by-email', 'by-status']);
});
