/** The kinds of policy that AWS names in a refusal. */
export type PolicyType =
	| 'identity-based policy'
	| 'resource-based policy'
	| 'permissions boundary'
	| 'service control policy'
	| 'resource control policy'
	| 'session policy'
	| 'VPC endpoint policy'
	| 'role trust policy';

/** What the refusal of a call says. A text that it does not say is `''`. */
export type Denial = {
	/** An explicit deny is a statement that denies; an implicit one is the lack of a statement that allows. */
	readonly reason: 'explicit deny' | 'implicit deny' | 'not told';
	/** AWS names one even where several policies deny. */
	readonly policy: PolicyType | 'not told';
	/** ARN of the policy that denies; told of late, within an account or organization only. */
	readonly policyArn: string;
	/** The permission that was missing, `dynamodb:Query`: not always that of the call. */
	readonly action: string;
	/** An ARN mostly, for some services `role name` or another name. */
	readonly resource: string;
	readonly principal: string;
};

/**
Error codes by which services refuse for want of permission: most say AccessDenied or AccessDeniedException, EC2
Client.UnauthorizedOperation, SNS AuthorizationError, KMS behind another service KMSAccessDeniedException. Wrong
credentials are another matter: NotAuthorizedException of Cognito is a wrong password. `*` stands for any characters.
*/
export const denialCodes = [
	'*AccessDenied*',
	'*UnauthorizedOperation',
	'*UnauthorizedException',
	'*AuthorizationError*',
	'NotAuthorized',
	'Forbidden*',
] as const;

const denialCode = new RegExp(`^(?:${denialCodes.join('|').replaceAll('*', '[^]*')})$`, 'i');

/** Whether an error code is that of a refused call. */
export function isDenialCode(errorCode: string): boolean {
	return denialCode.test(errorCode);
}

/**
Reads what AWS says of a refused call (IAM User Guide, access denied error messages; CloudTrail User Guide, network
activity events); undefined where the error is another. Wording that is not known is "not told", never a guess.
*/
export function readDenial(errorCode: string, errorMessage: string): Denial | undefined {
	if (!isDenialCode(errorCode)) {
		return undefined;
	}

	const subject = readSubject(errorMessage);
	const verdict = readVerdict(errorMessage.slice(subject.end));
	const isEndpoint = errorCode === 'VpceAccessDenied' && verdict.policy === 'not told';
	return {
		reason: verdict.reason,
		policy: isEndpoint ? 'VPC endpoint policy' : verdict.policy,
		policyArn: verdict.policyArn,
		action: subject.action,
		resource: readResource(errorMessage.slice(subject.end, subject.end + verdict.start)),
		principal: subject.principal,
	};
}

const notAuthorized = /is not authorized to perform:\s?/;
const word = /\S*/y;

/** `User: <principal> is not authorized to perform: <action>`; `end` is where the action ends. */
function readSubject(message: string): {
	readonly principal: string;
	readonly action: string;
	readonly end: number;
} {
	const found = notAuthorized.exec(message);
	if (found === null) {
		return {principal: '', action: '', end: 0};
	}

	const before = message.slice(0, found.index);
	const user = before.lastIndexOf('User: ');
	const start = found.index + found[0].length;
	word.lastIndex = start;
	const action = word.exec(message)?.[0] ?? '';
	return {
		principal: user === -1 ? '' : before.slice(user + 'User: '.length).trim(),
		action: withoutStop(action),
		end: start + action.length,
	};
}

type Verdict = Pick<Denial, 'reason' | 'policy' | 'policyArn'> & {
	/** Where it begins. */
	readonly start: number;
};

const policyNames =
	'identity-based policy|resource-based policy|permissions boundary|service control policy|resource control policy|sessions? policy|VPC endpoint policy|role trust policy';
const implicitDeny = new RegExp(`^because no (${policyNames}) allows `);
const explicitDeny = new RegExp(
	`^with an explicit deny(?: in (?:an?|the) (${policyNames})(?: transitively through an? (${policyNames}))?(?:: ?(arn:\\S+))?)?`,
);

/** The last one counts: a resource can have a name that reads like one. */
function readVerdict(text: string): Verdict {
	const because = text.lastIndexOf('because no ');
	const withDeny = text.lastIndexOf('with an explicit deny');
	const start = Math.max(because, withDeny);
	if (start === -1) {
		return {reason: 'not told', policy: 'not told', policyArn: '', start: text.length};
	}

	const verdict = text.slice(start);
	const implicit = implicitDeny.exec(verdict);
	if (implicit !== null) {
		return {reason: 'implicit deny', policy: policyType(implicit[1]), policyArn: '', start};
	}

	const explicit = explicitDeny.exec(verdict);
	if (explicit === null) {
		return {reason: 'not told', policy: 'not told', policyArn: '', start};
	}

	// A VPC endpoint policy may only pass on what a service control policy denies.
	const [, named, through, policyArn = ''] = explicit;
	return {
		reason: 'explicit deny',
		policy: policyType(through ?? named),
		policyArn: withoutStop(policyArn),
		start,
	};
}

function policyType(name: string | undefined): Denial['policy'] {
	switch (name) {
		case 'identity-based policy':
		case 'resource-based policy':
		case 'permissions boundary':
		case 'service control policy':
		case 'resource control policy':
		case 'session policy':
		case 'VPC endpoint policy':
		case 'role trust policy':
			return name;
		case 'sessions policy':
			return 'session policy';
		default:
			return 'not told';
	}
}

/** S3 puts the resource between quotes, because a key may hold anything. */
function readResource(text: string): string {
	const start = text.indexOf('on resource:');
	if (start === -1) {
		return '';
	}

	const resource = text.slice(start + 'on resource:'.length).trim();
	if (resource.startsWith('"')) {
		const end = resource.lastIndexOf('"');
		return resource.slice(1, end === 0 ? undefined : end);
	}

	const space = resource.search(/\s/);
	const isArn = resource.startsWith('arn:');
	return withoutStop(isArn && space !== -1 ? resource.slice(0, space) : resource);
}

function withoutStop(text: string): string {
	return text.endsWith('.') || text.endsWith(',') ? text.slice(0, -1) : text;
}
