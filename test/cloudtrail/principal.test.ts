import {expect, test} from 'vitest';
import {readPrincipal} from '../../source/cloudtrail/principal.ts';
import {roleIdentity} from '../fixtures/data-event.ts';

const who = (userIdentity: unknown, record: Readonly<Record<string, unknown>> = {}) => {
	const {principal, session} = readPrincipal({...record, userIdentity});
	return session === '' ? principal : `${principal} / ${session}`;
};

const account = '111122223333';
const arn = (resource: string, service = 'iam') => `arn:aws:${service}::${account}:${resource}`;

test.each<[string, unknown, string]>([
	['root', {type: 'Root', principalId: account, arn: arn('root'), accountId: account}, 'root'],
	['root with an account alias', {type: 'Root', userName: 'shop', arn: arn('root')}, 'root'],
	['a user', {type: 'IAMUser', arn: arn('user/ops/jane'), userName: 'jane'}, 'jane'],
	['a user without a name', {type: 'IAMUser', arn: arn('user/ops/jane')}, 'jane'],
	[
		'a user that a service called for',
		{type: 'IAMUser', userName: 'jane', invokedBy: 'kms.amazonaws.com'},
		'jane',
	],
	[
		'a user whose ARN is a session',
		{type: 'IAMUser', arn: arn('assumed-role/a/bob', 'sts'), userName: 'bob'},
		'bob',
	],
	['a role', roleIdentity('checkout-api', 'task-77'), 'checkout-api / task-77'],
	[
		'a role known by its ARN alone',
		{type: 'AssumedRole', arn: arn('assumed-role/etl/i-0ab', 'sts')},
		'etl / i-0ab',
	],
	[
		'a role known by its issuer alone',
		{
			type: 'AssumedRole',
			principalId: 'AROAX:s',
			sessionContext: {sessionIssuer: {arn: arn('role/path/etl')}},
		},
		'etl / s',
	],
	[
		'a role known by its id alone',
		{type: 'AssumedRole', principalId: 'AROAX', accountId: account},
		'AROAX',
	],
	[
		'a person by SSO',
		roleIdentity('AWSReservedSSO_AdminAccess_0123456789abcdef', 'jane@example.com'),
		'jane@example.com (AdminAccess) / jane@example.com',
	],
	[
		'a permission set with an underscore',
		roleIdentity('AWSReservedSSO_Data_Reader_0123456789abcdef', 'jane@example.com'),
		'jane@example.com (Data_Reader) / jane@example.com',
	],
	[
		'a service-linked role',
		roleIdentity(
			'AWSServiceRoleForApplicationAutoScaling_DynamoDBTable',
			'AutoScaling-UpdateTable',
		),
		'AWSServiceRoleForApplicationAutoScaling_DynamoDBTable / AutoScaling-UpdateTable',
	],
	[
		'a federated user of a user',
		{
			type: 'FederatedUser',
			arn: arn('federated-user/jane', 'sts'),
			sessionContext: {sessionIssuer: {type: 'IAMUser', userName: 'broker'}},
		},
		'jane (via broker)',
	],
	[
		'a federated user of root',
		{
			type: 'FederatedUser',
			arn: arn('federated-user/jane', 'sts'),
			sessionContext: {sessionIssuer: {type: 'Root', arn: arn('root')}},
		},
		'jane (via root)',
	],
	['a federated user', {type: 'FederatedUser', principalId: `${account}:jane`}, 'jane'],
	['a directory user', {type: 'Directory', userName: 'jane', accountId: account}, 'jane'],
	[
		'another account',
		{type: 'AWSAccount', accountId: '444455556666', principalId: 'AROAX:deploy'},
		'444455556666 / deploy',
	],
	[
		'another account without a session',
		{type: 'AWSAccount', accountId: '444455556666', principalId: 'AIDAX'},
		'444455556666',
	],
	['nobody known', {type: 'AWSAccount', principalId: 'ANONYMOUS_PRINCIPAL'}, 'anonymous'],
	[
		'nobody known, as S3 says it',
		{type: 'AWSAccount', accountId: 'ANONYMOUS_PRINCIPAL', principalId: ''},
		'anonymous',
	],
	[
		'a service',
		{type: 'AWSService', invokedBy: 'dynamodb.application-autoscaling.amazonaws.com'},
		'dynamodb.application-autoscaling',
	],
	[
		'a SAML user',
		{
			type: 'SAMLUser',
			principalId: 'q:jane',
			userName: 'jane',
			identityProvider: arn('saml-provider/Okta'),
		},
		'jane (Okta)',
	],
	[
		'a web identity',
		{type: 'WebIdentityUser', userName: '1234', identityProvider: 'accounts.google.com'},
		'1234 (accounts.google.com)',
	],
	[
		'a service account',
		{
			type: 'WebIdentityUser',
			userName: 'system:serviceaccount:shop:catalogue',
			identityProvider: arn('oidc-provider/oidc.eks.us-east-1.amazonaws.com/id/0F'),
		},
		'system:serviceaccount:shop:catalogue (EKS)',
	],
	[
		'a workflow',
		{
			type: 'WebIdentityUser',
			userName: 'repo:shop/infra:ref:refs/heads/main',
			identityProvider: arn('oidc-provider/token.actions.githubusercontent.com'),
		},
		'repo:shop/infra:ref:refs/heads/main (GitHub)',
	],
	[
		'an Identity Center user',
		{
			type: 'IdentityCenterUser',
			onBehalfOf: {userId: '94a8-1', identityStoreArn: arn('x')},
			credentialId: 'c',
		},
		'94a8-1',
	],
	['no type but a service', {accountId: account, invokedBy: 'ec2.amazonaws.com'}, 'ec2'],
	['type Role', {type: 'Role', arn: arn('role/path/etl'), principalId: 'AROAX'}, 'etl'],
	['type Unknown', {type: 'Unknown', principalId: account, accountId: account}, account],
	[
		'a hidden name',
		{type: 'IAMUser', userName: 'HIDDEN_DUE_TO_SECURITY_REASONS', accountId: account},
		account,
	],
	['nothing', {}, '-'],
	['no identity', undefined, '-'],
	['a hidden identity', 'HIDDEN_DUE_TO_SECURITY_REASONS', '-'],
])('%s', (_, userIdentity, expected) => {
	expect(who(userIdentity)).toBe(expected);
});

test('an Identity Center user goes by the name in additionalEventData', () => {
	const identity = {type: 'IdentityCenterUser', onBehalfOf: {userId: '94a8-1'}};
	expect(who(identity, {additionalEventData: {UserName: 'jane'}})).toBe('jane');
});

test('a Lambda function is found through inScopeOf and stays a session of its role', () => {
	const scope = {
		issuerType: 'AWS::Lambda::Function',
		credentialsIssuedTo: 'arn:aws:lambda:us-east-1:111122223333:function:cart:live',
	};
	const identity = {...roleIdentity('cart-role', 'cart'), inScopeOf: scope};
	expect(readPrincipal({userIdentity: identity})).toEqual({
		principal: 'cart-role',
		session: 'cart',
		functionName: 'cart',
		invokedBy: '',
	});
	expect(who({inScopeOf: scope})).toBe('cart');
});
