import {lastPart, parseArn} from './arn.ts';
import {fieldOf, type JsonObject, objectIn, textIn, toText} from './record.ts';
import {serviceName} from './service.ts';

/** Who made a call. `session` is `''` where there is no role session. */
export type Principal = {
	readonly principal: string;
	readonly session: string;
	/** The Lambda function the credentials were issued to, `''` if it was none. */
	readonly functionName: string;
	/** The service that made the call for the principal, without `.amazonaws.com`. */
	readonly invokedBy: string;
};

const anonymous = 'ANONYMOUS_PRINCIPAL';

/** Identity types that have a name of their own. */
const typesWithoutRole: ReadonlySet<string> = new Set([
	'AWSAccount',
	'AWSService',
	'Directory',
	'FederatedUser',
	'IAMUser',
	'IdentityCenterUser',
	'Root',
	'SAMLUser',
	'WebIdentityUser',
]);

const reservedRole = /^AWSReservedSSO_(.+)_[0-9a-f]{16}$/;

/**
The principal of any record, whatever its identity type (CloudTrail userIdentity element). An assumed role is its
role, because sessions come and go; somebody from IAM Identity Center is the person with their permission set.
*/
export function readPrincipal(record: JsonObject): Principal {
	const identity = objectIn(record, 'userIdentity');
	const invokedBy = serviceName(textIn(identity, 'invokedBy'));
	if (identity === undefined) {
		return {principal: '-', session: '', functionName: '', invokedBy};
	}

	const issuedTo = readIssuedTo(identity);
	const functionName = issuedTo.type === 'AWS::Lambda::Function' ? issuedTo.name : '';
	const role = roleOf(identity);
	if (role !== '') {
		const session = sessionOf(identity) || issuedTo.name;
		const permissionSet = reservedRole.exec(role)?.[1];
		const person = permissionSet !== undefined && session !== '';
		const principal = person ? `${session} (${permissionSet})` : role;
		return {principal, session, functionName, invokedBy};
	}

	if (isAnonymous(identity)) {
		return {principal: 'anonymous', session: '', functionName, invokedBy};
	}

	const session = textIn(identity, 'type') === 'AWSAccount' ? sessionOf(identity) : '';
	const principal =
		named(record, identity) || issuedTo.name || unnamed(record, identity, invokedBy);
	return {principal, session, functionName, invokedBy};
}

function readIssuedTo(identity: JsonObject): {readonly type: string; readonly name: string} {
	const scope = objectIn(identity, 'inScopeOf');
	const arn = textIn(scope, 'credentialsIssuedTo');
	const resource = parseArn(arn)?.resource ?? arn;
	const isFunction = resource.startsWith('function:');
	// A qualified function ARN ends with its version or alias.
	const name = isFunction ? (resource.split(':', 2)[1] ?? '') : lastPart(resource);
	return {type: textIn(scope, 'issuerType') || (isFunction ? 'AWS::Lambda::Function' : ''), name};
}

/** The assumed role: the issuer of the session, else what the ARN `assumed-role/Role/session` says. */
function roleOf(identity: JsonObject): string {
	if (typesWithoutRole.has(textIn(identity, 'type'))) {
		return '';
	}

	const issuer = objectIn(objectIn(identity, 'sessionContext'), 'sessionIssuer');
	return issuerName(issuer) || (assumedRole(identity)?.role ?? '');
}

function sessionOf(identity: JsonObject): string {
	const principalId = textIn(identity, 'principalId');
	const colon = principalId.indexOf(':');
	return assumedRole(identity)?.session || (colon === -1 ? '' : principalId.slice(colon + 1));
}

function issuerName(issuer: JsonObject | undefined): string {
	return textIn(issuer, 'userName') || lastPart(textIn(issuer, 'arn'));
}

function assumedRole(
	identity: JsonObject,
): {readonly role: string; readonly session: string} | undefined {
	const resource = parseArn(textIn(identity, 'arn'))?.resource;
	if (resource === undefined || !resource.startsWith('assumed-role/')) {
		return undefined;
	}

	const path = resource.slice('assumed-role/'.length);
	const slash = path.indexOf('/');
	return slash === -1
		? {role: path, session: ''}
		: {role: path.slice(0, slash), session: path.slice(slash + 1)};
}

/** The name of a principal whose identity type says where its name is. */
function named(record: JsonObject, identity: JsonObject): string {
	const userName = textIn(identity, 'userName');
	switch (textIn(identity, 'type')) {
		case 'Root':
			return 'root';
		case 'AWSService':
			return serviceName(textIn(identity, 'invokedBy'));
		case 'AWSAccount':
			return textIn(identity, 'accountId');
		case 'FederatedUser':
			return federatedUser(identity);
		case 'IdentityCenterUser':
			return identityCenterUser(record, identity);
		case 'SAMLUser':
		case 'WebIdentityUser': {
			const name = userName || afterColon(textIn(identity, 'principalId'));
			const provider = providerName(textIn(identity, 'identityProvider'));
			return name === '' || provider === '' ? name : `${name} (${provider})`;
		}

		default:
			return userName;
	}
}

/** The name of any other principal, from whatever there is. */
function unnamed(record: JsonObject, identity: JsonObject, invokedBy: string): string {
	return (
		textIn(identity, 'userName') ||
		lastPart(textIn(identity, 'arn')) ||
		identityCenterUser(record, identity) ||
		invokedBy ||
		beforeColon(textIn(identity, 'principalId')) ||
		textIn(identity, 'accountId') ||
		'-'
	);
}

/** S3 says it of the account, others of the id. */
function isAnonymous(identity: JsonObject): boolean {
	return [textIn(identity, 'principalId'), textIn(identity, 'accountId')].includes(anonymous);
}

function federatedUser(identity: JsonObject): string {
	const name =
		lastPart(textIn(identity, 'arn')) ||
		textIn(identity, 'userName') ||
		afterColon(textIn(identity, 'principalId'));
	const issuer = objectIn(objectIn(identity, 'sessionContext'), 'sessionIssuer');
	const via = textIn(issuer, 'type') === 'Root' ? 'root' : issuerName(issuer);
	return name === '' || via === '' ? name : `${name} (via ${via})`;
}

function identityCenterUser(record: JsonObject, identity: JsonObject): string {
	const additional = objectIn(record, 'additionalEventData');
	const userName = additional === undefined ? '' : toText(fieldOf(additional, 'UserName'));
	return userName || textIn(objectIn(identity, 'onBehalfOf'), 'userId');
}

/** `arn:aws:iam::…:oidc-provider/oidc.eks.…/id/…` is EKS; others go by their host or last name. */
function providerName(provider: string): string {
	const resource = parseArn(provider)?.resource ?? provider;
	const name = resource.replace(/^(?:oidc|saml)-provider\//, '').replace(/^https:\/\//, '');
	if (name.startsWith('oidc.eks.')) {
		return 'EKS';
	}

	return name.startsWith('token.actions.githubusercontent.com')
		? 'GitHub'
		: (name.split('/', 1)[0] ?? '');
}

function beforeColon(text: string): string {
	const colon = text.indexOf(':');
	return colon === -1 ? text : text.slice(0, colon);
}

function afterColon(text: string): string {
	return text.slice(text.indexOf(':') + 1);
}
