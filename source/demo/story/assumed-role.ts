import {accountId} from './account.ts';
import {iamId, temporaryAccessKey} from './identifiers.ts';
import {timeOf} from './rhythm.ts';
import type {Session, UserIdentity} from './session.ts';

/** A role somebody took, and what the record says about how. */
export type AssumedRole = {
	readonly role: string;
	readonly path?: string;
	readonly session: string;
	/** The OpenID Connect provider whose token was given for the role. */
	readonly provider?: string;
	/** How an EC2 instance got its credentials: by version 2 of the metadata service. */
	readonly ec2RoleDelivery?: '2.0';
	readonly invokedBy?: string;
	readonly inScopeOf?: {readonly issuerType: string; readonly credentialsIssuedTo: string};
};

/** The ARN of an identity provider of the account. */
export function providerArn(provider: string): string {
	return `arn:aws:iam::${accountId}:oidc-provider/${provider}`;
}

export function assumedRole(
	{role, path = '', session, provider, ec2RoleDelivery, invokedBy, inScopeOf}: AssumedRole,
	{random, since}: Session,
): UserIdentity {
	const principalId = iamId('AROA', role);
	return {
		type: 'AssumedRole',
		principalId: `${principalId}:${session}`,
		arn: `arn:aws:sts::${accountId}:assumed-role/${role}/${session}`,
		accountId,
		accessKeyId: temporaryAccessKey(random),
		sessionContext: {
			sessionIssuer: {
				type: 'Role',
				principalId,
				arn: `arn:aws:iam::${accountId}:role/${path}${role}`,
				accountId,
				userName: role,
			},
			webIdFederationData: provider && {
				federatedProvider: providerArn(provider),
				attributes: {},
			},
			attributes: {creationDate: timeOf(since), mfaAuthenticated: 'false'},
			ec2RoleDelivery,
		},
		invokedBy,
		inScopeOf,
	};
}
