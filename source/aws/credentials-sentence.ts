import type {ErrorFacts} from './error-facts.ts';
import type {Explanation, ServiceCall} from './explanation.ts';

/** Words for everything between the profile and valid credentials; the provider's own words are not repeated. */
export function explainCredentials(
	facts: ErrorFacts,
	context: ServiceCall,
): Explanation | undefined {
	const {profile} = context;
	const whose = profile === undefined ? '' : ` of profile ${profile}`;
	const login = `run ${ssoLogin(context)}`;
	switch (facts.name) {
		case 'ExpiredToken':
			return {
				what: `The credentials${whose} have expired`,
				wayOut: `${login} or get new ones the way you got these`,
			};
		case 'InvalidSignature':
		case 'SignatureDoesNotMatch':
		case 'RequestExpired':
		case 'RequestTimeTooSkewed':
			return {
				what: 'AWS refused the signature of the request',
				wayOut: "check this computer's clock and the secret access key",
			};
		case 'UnrecognizedClient':
		case 'InvalidClientTokenId':
		case 'InvalidAccessKeyId':
		case 'InvalidToken':
		case 'MissingAuthenticationToken':
		case 'IncompleteSignature':
			return {
				what: `AWS does not accept the credentials${whose} in ${context.region ?? 'this Region'}`,
				wayOut: `check them with aws sts get-caller-identity, and that the Region is enabled in the account`,
			};
		case 'CredentialsProviderError':
		case 'TokenProviderError':
		case 'ProviderError':
			return explainProvider(facts.message, whose, login, context);
		default:
			return undefined;
	}
}

/** Whether an error is one of those: no service was to blame, and every other call has it as well. */
export function concernsCredentials(facts: ErrorFacts): boolean {
	const call = {operation: '', profile: undefined, region: undefined, endpointUrl: undefined};
	return explainCredentials(facts, call) !== undefined;
}

function explainProvider(
	message: string,
	whose: string,
	login: string,
	{profile}: ServiceCall,
): Explanation {
	if (/aws sso login|UnauthorizedException|SSO session|SSO Token/i.test(message)) {
		return {what: `The SSO session${whose} has expired or was never opened`, wayOut: login};
	}
	if (/aws login/.test(message)) {
		return {
			what: `The sign-in${whose} has expired`,
			wayOut: `run aws login${profile === undefined ? '' : ` --profile ${profile}`}`,
		};
	}
	if (/multi-factor/i.test(message)) {
		return {
			what: `The role${whose} asks for an MFA code, which trailtail cannot ask you for`,
			wayOut: 'get session credentials first, for example with aws configure export-credentials',
		};
	}
	if (
		/\bE(NOTFOUND|AI_AGAIN|CONNREFUSED|CONNRESET|TIMEDOUT|NETUNREACH|HOSTUNREACH)\b/.test(message)
	) {
		return {
			what: `The credentials${whose} could not be fetched over the network`,
			wayOut: 'check the network, VPN and proxy',
		};
	}
	if (profile !== undefined) {
		return {
			what: `There are no usable credentials in profile ${profile}`,
			wayOut: `see aws configure list-profiles, run ${ssoLoginFor(profile)} or choose another --profile`,
		};
	}
	return {
		what: 'No AWS credentials were found',
		wayOut:
			'run aws configure, name a profile with --profile, set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or look around without any in trailtail demo',
	};
}

function ssoLogin({profile}: ServiceCall): string {
	return profile === undefined ? 'aws sso login' : ssoLoginFor(profile);
}

function ssoLoginFor(profile: string): string {
	return `aws sso login --profile ${profile}`;
}
