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
	[
		'a person whose permission set has an id of another length',
		roleIdentity('AWSReservedSSO_AdminAccess_0123456789abcde', 'jane'),
		'AWSReservedSSO_AdminAccess_0123456789abcde / jane',
	],
	[
		'a role that only holds the name of a permission set',
		roleIdentity('my-AWSReservedSSO_AdminAccess_0123456789abcdef', 'jane'),
		'my-AWSReservedSSO_AdminAccess_0123456789abcdef / jane',
	],
	[
		'a role with more behind the name of a permission set',
		roleIdentity('AWSReservedSSO_AdminAccess_0123456789abcdef0', 'jane'),
		'AWSReservedSSO_AdminAccess_0123456789abcdef0 / jane',
	],
	[
		'a permission set without a person',
		{
			type: 'AssumedRole',
			sessionContext: {
				sessionIssuer: {userName: 'AWSReservedSSO_AdminAccess_0123456789abcdef'},
			},
		},
		'AWSReservedSSO_AdminAccess_0123456789abcdef',
	],
	['a role without a session', {type: 'AssumedRole', arn: arn('assumed-role/etl', 'sts')}, 'etl'],
	[
		'a session with slashes and colons',
		{type: 'AssumedRole', principalId: 'AROAX:a:b/c', arn: arn('role/etl')},
		'etl',
	],
	[
		'a session that the id alone tells',
		{
			type: 'AssumedRole',
			principalId: 'AROAX:a:b/c',
			sessionContext: {sessionIssuer: {userName: 'etl'}},
		},
		'etl / a:b/c',
	],
	[
		'a role whose session is where its credentials were issued to',
		{
			type: 'AssumedRole',
			sessionContext: {sessionIssuer: {userName: 'web'}},
			inScopeOf: {
				issuerType: 'AWS::EC2::Instance',
				credentialsIssuedTo: arn('instance/i-0abc', 'ec2'),
			},
		},
		'web / i-0abc',
	],
	[
		'credentials issued to what is no ARN',
		{inScopeOf: {credentialsIssuedTo: 'somewhere/i-0abc'}},
		'i-0abc',
	],
	[
		'a federated user without an ARN',
		{
			type: 'FederatedUser',
			userName: 'jane',
			principalId: `${account}:bob`,
			sessionContext: {sessionIssuer: {arn: arn('user/ops/broker')}},
		},
		'jane (via broker)',
	],
	[
		'a federated user without any name',
		{type: 'FederatedUser', sessionContext: {sessionIssuer: {type: 'Root'}}},
		'-',
	],
	['a SAML user without a name', {type: 'SAMLUser', principalId: 'q:jane'}, 'jane'],
	[
		'a SAML user of whom only the provider is known',
		{type: 'SAMLUser', identityProvider: arn('saml-provider/Okta')},
		'-',
	],
	[
		'a web identity of a provider with an address',
		{type: 'WebIdentityUser', userName: '1', identityProvider: 'https://id.shop.example/realms/a'},
		'1 (id.shop.example)',
	],
	[
		'a workflow whose provider is no ARN',
		{
			type: 'WebIdentityUser',
			userName: 'repo:a/b',
			identityProvider: 'token.actions.githubusercontent.com/shop',
		},
		'repo:a/b (GitHub)',
	],
	['a service without a name but for a user', {type: 'AWSService', userName: 'x'}, 'x'],
	['a directory without a user', {type: 'Directory', accountId: account}, account],
	[
		'nobody known, in a known account',
		{type: 'AWSAccount', principalId: 'ANONYMOUS_PRINCIPAL', accountId: '444455556666'},
		'anonymous',
	],
	[
		'a service with an ARN',
		{type: 'AWSService', invokedBy: 'dax.amazonaws.com', arn: arn('role/aws/dax')},
		'dax',
	],
	[
		'an Identity Center user with an ARN',
		{type: 'IdentityCenterUser', onBehalfOf: {userId: '94a8-1'}, arn: arn('user/x')},
		'94a8-1',
	],
	[
		'a federated user of root with an account alias',
		{
			type: 'FederatedUser',
			arn: arn('federated-user/jane', 'sts'),
			sessionContext: {sessionIssuer: {type: 'Root', userName: 'shop'}},
		},
		'jane (via root)',
	],
	['nobody known, of any type', {type: 'New', principalId: 'ANONYMOUS_PRINCIPAL'}, 'anonymous'],
	['nobody known by the account', {accountId: 'ANONYMOUS_PRINCIPAL'}, 'anonymous'],
	['an id with a session', {type: 'New', principalId: 'AROAX:s', accountId: account}, 'AROAX'],
	[
		'an ARN rather than an account',
		{type: 'New', arn: arn('user/ops/jane'), accountId: account, invokedBy: 'x.amazonaws.com'},
		'jane',
	],
	['an account only', {accountId: account}, account],
	['on behalf of a user, of any type', {type: 'New', onBehalfOf: {userId: '94a8-1'}}, '94a8-1'],
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

test.each<[string, unknown, string]>([
	['AWSAccount', {accountId: '444455556666'}, '444455556666'],
	['AWSService', {invokedBy: 'dax.amazonaws.com'}, 'dax'],
	['Directory', {userName: 'jane'}, 'jane'],
	['FederatedUser', {arn: arn('federated-user/jane', 'sts')}, 'jane (via broker)'],
	['IAMUser', {userName: 'jane'}, 'jane'],
	['IdentityCenterUser', {onBehalfOf: {userId: '94a8-1'}}, '94a8-1'],
	['Root', {}, 'root'],
	['SAMLUser', {userName: 'jane'}, 'jane'],
	['WebIdentityUser', {userName: 'jane'}, 'jane'],
])('%s is not called by who issued its session', (type, identity, expected) => {
	const sessionContext = {sessionIssuer: {type: 'Role', userName: 'broker'}};
	expect(who({type, sessionContext, ...Object(identity)})).toBe(expected);
});

test('tells the service that called for somebody, of every type', () => {
	for (const identity of [
		roleIdentity('etl', 's'),
		{type: 'IAMUser', userName: 'jane'},
		{type: 'Root'},
	]) {
		const userIdentity = {...identity, invokedBy: 'dynamodb.amazonaws.com'};
		expect(readPrincipal({userIdentity})).toMatchObject({invokedBy: 'dynamodb', functionName: ''});
	}
});

test('a function is known by its ARN where no type is told, and by its type where it has another ARN', () => {
	const issuedTo = (inScopeOf: unknown) => readPrincipal({userIdentity: {inScopeOf}}).functionName;
	expect(issuedTo({credentialsIssuedTo: arn('function:cart:live', 'lambda')})).toBe('cart');
	expect(issuedTo({credentialsIssuedTo: 'function:cart'})).toBe('cart');
	expect(issuedTo({credentialsIssuedTo: 'function:'})).toBe('');
	expect(
		issuedTo({issuerType: 'AWS::Lambda::Function', credentialsIssuedTo: 'functions/cart'}),
	).toBe('cart');
	expect(
		issuedTo({issuerType: 'AWS::ECS::Task', credentialsIssuedTo: arn('function:cart', 'lambda')}),
	).toBe('');
});
