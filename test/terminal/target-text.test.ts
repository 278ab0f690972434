import {expect, test} from 'vitest';
import type {Target} from '../../source/cloudtrail/event.ts';
import {targetText} from '../../source/terminal/target-text.ts';
import {table} from '../fixtures/events.ts';

const unknownIndex: Target = {kind: 'table', name: 'orders', index: {state: 'not recorded'}};

test.each<[string, readonly Target[]]>([
	['-', []],
	['orders', [table('orders')]],
	['orders ▸ by-email', [table('orders', 'by-email')]],
	['orders ▸ ?', [unknownIndex]],
	['orders (stream)', [{kind: 'stream', name: 'orders'}]],
	['my-bucket', [{kind: 'resource', name: 'my-bucket'}]],
	['orders +2', [table('orders'), table('carts'), table('users')]],
	['orders ▸ by-email +1', [table('orders', 'by-email'), table('carts')]],
	['or\\u001b[2Jders ▸ by\\u202eemail', [table('or\u001B[2Jders', 'by\u202Eemail')]],
])('%s', (text, targets) => {
	expect(targetText(targets)).toBe(text);
});
