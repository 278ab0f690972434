import {expect, test} from 'vitest';
import {nearestName, similarNames} from '../../source/filter/similar-names.ts';

const names = ['/aws/lambda/orders', 'aws-cloudtrail-logs-ddb', 'aws-cloudtrail-logs-s3', 'zebra'];

test('names that go on from what was typed come first', () => {
	expect(similarNames('aws-cloudtrail', names)).toEqual([
		'aws-cloudtrail-logs-ddb',
		'aws-cloudtrail-logs-s3',
	]);
	expect(similarNames('orders', ['my-orders', 'orders-archive'])).toEqual([
		'orders-archive',
		'my-orders',
	]);
});

test('a slip of the finger is found', () => {
	expect(similarNames('aws-cloudtrial-logs-ddb', names)[0]).toBe('aws-cloudtrail-logs-ddb');
	expect(similarNames('orders', names)).toEqual(['/aws/lambda/orders']);
	const long = '/aws/cloudtrail/organization/production/eu-west-1/orders';
	expect(similarNames('orders', [long])).toEqual([long]);
});

test('nothing alike is nothing, and there are never more than three', () => {
	expect(similarNames('quux', names)).toEqual([]);
	expect(similarNames('trail', ['trail-1', 'trail-2', 'trail-3', 'trail-4'])).toHaveLength(3);
});

test('the nearest one is that with two letters swapped', () => {
	const actions = ['later', 'filter', 'follow', 'filter-there'];
	expect(nearestName('fliter', actions)).toBe('filter');
	expect(nearestName('fol', actions)).toBe('follow');
	expect(nearestName('zzz', actions)).toBeUndefined();
});
