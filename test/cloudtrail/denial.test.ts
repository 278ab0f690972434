import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {type Denial, isDenialCode, readDenial} from '../../source/cloudtrail/denial.ts';
import {anyCharacter} from '../fixtures/any-character.ts';
import {processorTime} from '../fixtures/processor-time.ts';

const user = 'arn:aws:iam::111122223333:user/jane';
const table = 'arn:aws:dynamodb:us-east-1:111122223333:table/orders/index/by-email';
const refused = `User: ${user} is not authorized to perform: dynamodb:Query`;

function denial(fields: Partial<Denial>): Denial {
	return {
		reason: 'not told',
		policy: 'not told',
		policyArn: '',
		action: 'dynamodb:Query',
		resource: '',
		principal: user,
		...fields,
	};
}

const policies: readonly Denial['policy'][] = [
	'identity-based policy',
	'resource-based policy',
	'permissions boundary',
	'service control policy',
	'resource control policy',
	'session policy',
	'VPC endpoint policy',
	'role trust policy',
];

describe.each(policies)('%s', policy => {
	const article = policy === 'identity-based policy' ? 'an' : 'a';

	test('that does not allow', () => {
		const verdict = `because no ${policy} allows the dynamodb:Query action`;
		const implicit = denial({reason: 'implicit deny', policy});
		expect(readDenial('AccessDenied', `${refused} ${verdict}`)).toEqual(implicit);
		expect(readDenial('AccessDenied', `${refused} on resource: ${table} ${verdict}`)).toEqual({
			...implicit,
			resource: table,
		});
	});

	test('that denies', () => {
		const verdict = `with an explicit deny in ${article} ${policy}`;
		const explicit = denial({reason: 'explicit deny', policy});
		expect(readDenial('AccessDenied', `${refused} ${verdict}`)).toEqual(explicit);
		const policyArn = 'arn:aws:organizations::444455556666:policy/o-1/service_control_policy/p-1';
		expect(readDenial('AccessDenied', `${refused} ${verdict}: ${policyArn}`)).toEqual({
			...explicit,
			policyArn,
		});
	});
});

test.each<[string, string, Partial<Denial>]>([
	['nothing more', refused, {}],
	['the resource only', `${refused} on resource: ${table}`, {resource: table}],
	['a sentence', `${refused}.`, {}],
	[
		'the older wording',
		`${refused} on resource: ${table} with an explicit deny`,
		{reason: 'explicit deny', resource: table},
	],
	[
		'session policies, as AWS also writes it',
		`${refused} with an explicit deny in a sessions policy`,
		{reason: 'explicit deny', policy: 'session policy'},
	],
	[
		'the trust policy of the role',
		`${refused} with an explicit deny in the role trust policy`,
		{reason: 'explicit deny', policy: 'role trust policy'},
	],
	[
		'a policy behind the endpoint',
		`${refused} with an explicit deny in a VPC endpoint policy transitively through a service control policy`,
		{reason: 'explicit deny', policy: 'service control policy'},
	],
	[
		'a policy of a kind to come',
		`${refused} with an explicit deny in a moon policy: arn:aws:iam::aws:policy/x`,
		{reason: 'explicit deny'},
	],
	['a lack of one', `${refused} because no moon policy allows the dynamodb:Query action`, {}],
	[
		'a setting',
		`${refused} on resource: ${table} because public policies are prevented by a setting`,
		{resource: table},
	],
	[
		'a name that is no ARN',
		`${refused} on resource: role deploy because no identity-based policy allows the iam:GetRole action`,
		{reason: 'implicit deny', policy: 'identity-based policy', resource: 'role deploy'},
	],
	[
		'a quoted resource that reads like a verdict',
		`${refused} on resource: "arn:aws:s3:::b/a" with an explicit deny in a permissions boundary" because no session policy allows the s3:GetObject action`,
		{
			reason: 'implicit deny',
			policy: 'session policy',
			resource: 'arn:aws:s3:::b/a" with an explicit deny in a permissions boundary',
		},
	],
	[
		'an encoded message after it',
		`You are not authorized to perform this operation. ${refused} on resource: ${table} with an explicit deny in an identity-based policy: arn:aws:iam::aws:policy/Quarantine. Encoded authorization failure message: Hmi3-x_y`,
		{
			reason: 'explicit deny',
			policy: 'identity-based policy',
			policyArn: 'arn:aws:iam::aws:policy/Quarantine',
			resource: table,
		},
	],
	['nobody', 'Access Denied', {action: '', principal: ''}],
	['nothing', '', {action: '', principal: ''}],
	[
		'an encoded message only',
		'You are not authorized to perform this operation. Encoded authorization failure message: 1Qju1r-MUd',
		{action: '', principal: ''},
	],
])('a refusal that names %s', (_, message, expected) => {
	expect(readDenial('Client.UnauthorizedOperation', message)).toEqual(denial(expected));
});

test('an endpoint that refused is known by its code', () => {
	const message = 'The request was denied due to a VPC endpoint policy';
	expect(readDenial('VpceAccessDenied', message)).toEqual(
		denial({policy: 'VPC endpoint policy', action: '', principal: ''}),
	);
});

test('other errors are no refusals, whatever their message says', () => {
	for (const code of ['', 'ValidationException', 'ThrottlingException', 'NotAuthorizedException']) {
		expect(isDenialCode(code)).toBe(false);
		expect(readDenial(code, `${refused} with an explicit deny`)).toBeUndefined();
	}
});

test('reads any message, and no longer for a long one', () => {
	const pieces = fc.constantFrom(
		'User: ',
		'is not authorized to perform: ',
		'on resource: "',
		'because no session policy allows ',
		'with an explicit deny in a ',
		'service control policy: arn:',
		'\n',
		'\uD83D',
	);
	fc.assert(
		fc.property(fc.array(fc.oneof(pieces, fc.string({unit: anyCharacter}))), parts => {
			const message = parts.join('');
			const {
				action = '',
				resource = '',
				principal = '',
			} = readDenial('AccessDenied', message) ?? {};
			expect([action, resource, principal].every(part => message.includes(part))).toBe(true);
		}),
	);
	const spent = processorTime();
	for (const piece of ['User: ', 'because no ', 'with an explicit deny in a ', ' ', '"', 'arn:']) {
		readDenial('AccessDenied', refused + piece.repeat(4_000_000 / piece.length));
		readDenial('AccessDenied', piece.repeat(4_000_000 / piece.length) + refused);
	}

	expect(spent()).toBeLessThan(5000);
});

test.each([
	'AccessDenied',
	'AccessDeniedException',
	'accessdenied',
	'KMSAccessDeniedException',
	'VpceAccessDenied',
	'Client.UnauthorizedOperation',
	'UnauthorizedOperation',
	'UnauthorizedException',
	'AuthorizationError',
	'AuthorizationErrorException',
	'Client.AuthorizationError',
	'NotAuthorized',
	'Forbidden',
	'ForbiddenException',
])('%s refuses', code => {
	expect(isDenialCode(code)).toBe(true);
	expect(readDenial(code, '')).toBeDefined();
});

test.each([
	'UnauthorizedOperations',
	'UnauthorizedExceptions',
	'NotAuthorizedException',
	'IsNotAuthorized',
	'NotForbidden',
	'Authorization',
	'InvalidAuthorizationHeader',
])('%s does not', code => {
	expect(isDenialCode(code)).toBe(false);
});

test.each<[string, Partial<Denial>]>([
	[
		'User:  jane  is not authorized to perform: s3:GetObject',
		{action: 's3:GetObject', principal: 'jane'},
	],
	[
		'somebody-else is not authorized to perform:s3:GetObject,',
		{action: 's3:GetObject', principal: ''},
	],
	[
		'User: User: jane is not authorized to perform: s3:Get and more',
		{action: 's3:Get', principal: 'jane'},
	],
	['User: jane is not authorized to perform: ', {action: '', principal: 'jane'}],
	[`${refused} on resource: ${table}.`, {resource: table}],
	[`${refused} on resource: ${table}, for now`, {resource: table}],
	[`${refused} on resource:  role deploy. `, {resource: 'role deploy'}],
	[`${refused} on resource: "a b`, {resource: 'a b'}],
	[`${refused} on resource: "a b". because`, {resource: 'a b'}],
	[`on resource: x ${refused}`, {}],
	[
		`${refused} because no session policy allows the action with an explicit deny`,
		{reason: 'explicit deny'},
	],
	[
		`${refused} with an explicit deny because no session policy allows the action`,
		{reason: 'implicit deny', policy: 'session policy'},
	],
	[`${refused} because no session policy allow`, {}],
	[
		`${refused} with an explicit deny in a VPC endpoint policy transitively through an identity-based policy: arn:x,`,
		{reason: 'explicit deny', policy: 'identity-based policy', policyArn: 'arn:x'},
	],
	[
		`${refused} with an explicit deny in an session policy:arn:x`,
		{reason: 'explicit deny', policy: 'session policy', policyArn: 'arn:x'},
	],
])('of “%s” it reads what is there', (message, expected) => {
	expect(readDenial('AccessDenied', message)).toEqual(denial(expected));
});

test('an endpoint that names another policy is taken at its word', () => {
	const message = `${refused} with an explicit deny in a service control policy`;
	expect(readDenial('VpceAccessDenied', message)).toMatchObject({policy: 'service control policy'});
});
