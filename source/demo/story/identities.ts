import {accountId, type Region} from './account.ts';
import {assumedRole, providerArn} from './assumed-role.ts';
import {hexadecimal, iamId} from './identifiers.ts';
import {Random, seedOf} from './random.ts';
import type {Identity} from './session.ts';

const eks = 'oidc.eks.us-east-1.amazonaws.com/id/8F3C1D5A7E9B2046C8D1F3A5B7E90C24';
const gitHub = 'token.actions.githubusercontent.com';

export function ecsTasks(role: string, tasks: number): Identity {
	return {
		name: role,
		sessions: tasks,
		userIdentity: session =>
			assumedRole({role, session: session.random.text(hexadecimal, 32)}, session),
	};
}

export function lambdaFunction(name: string, region: Region, environments: number): Identity {
	return {
		name,
		sessions: environments,
		userIdentity: session =>
			assumedRole(
				{
					role: `${name}-role`,
					session: name,
					inScopeOf: {
						issuerType: 'AWS::Lambda::Function',
						credentialsIssuedTo: `arn:aws:lambda:${region}:${accountId}:function:${name}`,
					},
				},
				session,
			),
	};
}

export function ec2Instance(role: string, instance: `i-${string}`): Identity {
	return {
		name: role,
		sessions: 1,
		userIdentity: session =>
			assumedRole({role, session: instance, ec2RoleDelivery: '2.0'}, session),
	};
}

/** Pods whose Kubernetes service account takes the role by web identity. */
export function eksPods(role: string, pods: number): Identity {
	return {
		name: role,
		sessions: pods,
		userIdentity: session =>
			assumedRole({role, session: `${role}-${session.since}`, provider: eks}, session),
	};
}

/** The same pods when they ask for the role. */
export function serviceAccount(name: string): Identity {
	const userName = `system:serviceaccount:shop:${name}`;
	const identityProvider = providerArn(eks);
	return {
		name: userName,
		sessions: 1,
		userIdentity: () => ({
			type: 'WebIdentityUser',
			principalId: `${identityProvider}:sts.amazonaws.com:${userName}`,
			userName,
			identityProvider,
		}),
	};
}

export function gitHubActions(role: string): Identity {
	return {
		name: role,
		sessions: 1,
		userIdentity: session =>
			assumedRole({role, session: 'GitHubActions', provider: gitHub}, session),
	};
}

/** Somebody who signed in through IAM Identity Center. */
export function singleSignOn(email: string, permissionSet: string): Identity {
	const suffix = new Random(seedOf(permissionSet)).text(hexadecimal, 16);
	return {
		name: email,
		sessions: 1,
		userIdentity: session =>
			assumedRole(
				{
					role: `AWSReservedSSO_${permissionSet}_${suffix}`,
					path: 'aws-reserved/sso.amazonaws.com/',
					session: email,
				},
				session,
			),
	};
}

export function serviceLinkedRole(role: string, service: string, session: string): Identity {
	return {
		name: role,
		sessions: 1,
		userIdentity: spell =>
			assumedRole({role, path: `aws-service-role/${service}/`, session, invokedBy: service}, spell),
	};
}

/** A user with a key that has not changed for years. */
export function iamUser(userName: string): Identity {
	return {
		name: userName,
		sessions: 1,
		userIdentity: () => ({
			type: 'IAMUser',
			principalId: iamId('AIDA', userName),
			arn: `arn:aws:iam::${accountId}:user/${userName}`,
			accountId,
			accessKeyId: iamId('AKIA', userName),
			userName,
		}),
	};
}

export function awsService(service: string): Identity {
	return {
		name: service,
		sessions: 1,
		userIdentity: () => ({type: 'AWSService', invokedBy: service}),
	};
}

/** A role of somebody else's account, let in by a table's resource policy: its name stays theirs. */
export function otherAccount(account: string, session: string): Identity {
	return {
		name: account,
		sessions: 1,
		userIdentity: () => ({
			type: 'AWSAccount',
			principalId: `${iamId('AROA', account)}:${session}`,
			accountId: account,
		}),
	};
}

/** The same caller, when a service acts for it. */
export function through(service: string, identity: Identity): Identity {
	return {
		...identity,
		userIdentity: session => ({...identity.userIdentity(session), invokedBy: service}),
	};
}

/** Executions of a state machine: Step Functions calls in its role's name. */
export function stateMachine(role: string, executions: number): Identity {
	return through('states.amazonaws.com', ecsTasks(role, executions));
}
