import {expect, test} from 'vitest';
import {readDenial} from '../../../source/cloudtrail/denial.ts';
import {denialText} from '../../../source/ui/record/denial-text.ts';

const refused = 'User: jane is not authorized to perform: dynamodb:Query';
const policy = 'arn:aws:organizations::444455556666:policy/o-1/service_control_policy/p-1';

test.each<[string, string, string]>([
	[
		'AccessDenied',
		`${refused} on resource: arn:t because no identity-based policy allows the dynamodb:Query action`,
		'no identity-based policy allows dynamodb:Query on arn:t',
	],
	[
		'AccessDenied',
		`${refused} on resource: arn:t with an explicit deny in a service control policy: ${policy}`,
		`a service control policy (${policy}) denies dynamodb:Query on arn:t`,
	],
	[
		'AccessDenied',
		`${refused} with an explicit deny in an identity-based policy`,
		'an identity-based policy denies dynamodb:Query',
	],
	[
		'AccessDenied',
		`${refused} with an explicit deny`,
		'a policy whose kind is not told denies dynamodb:Query',
	],
	['VpceAccessDenied', 'The request was denied', 'refused by a VPC endpoint policy'],
	['AccessDenied', refused, ''],
	['AccessDenied', 'Access Denied', ''],
])('%s: %s', (code, message, expected) => {
	const denial = readDenial(code, message);
	expect(denial && denialText(denial)).toBe(expected);
});
