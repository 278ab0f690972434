import {explainDenial} from './denial-sentence.ts';
import type {ErrorFacts} from './error-facts.ts';
import {explainStatus} from './explain-call.ts';
import type {CallContext, Explanation} from './explanation.ts';

/** Words for what CloudWatch Logs itself answers. */
export function explainService(facts: ErrorFacts, context: CallContext): Explanation | undefined {
	switch (facts.name) {
		case 'AccessDenied':
		case 'UnauthorizedOperation':
			return accessDenied(facts.message, context);
		case 'ResourceNotFound':
			return {
				what: `Log group ${context.logGroups} does not exist in ${context.region ?? 'this Region'}`,
				wayOut: 'check its name, --region and --profile',
			};
		case 'InvalidOperation':
			return notStandardClass(context.logGroups);
		case 'InvalidParameter':
		case 'Validation':
			return {
				what: `CloudWatch Logs does not accept the request (${facts.message || facts.name})`,
				wayOut: 'check the names and ARNs of the log groups',
			};
		case 'LimitExceeded':
		case 'ServiceQuotaExceeded':
			return {
				what: `The Live Tail sessions of this account in ${context.region ?? 'this Region'} are used up (15 at once, 5 new ones a second)`,
				wayOut: 'close others, or ask for a higher quota',
			};
		case 'Throttling':
		case 'Throttled':
		case 'TooManyRequests':
		case 'RequestLimitExceeded':
			return {
				what: `CloudWatch Logs throttles ${context.operation}`,
				wayOut: 'try again in a minute',
			};
		case 'ServiceUnavailable':
		case 'InternalServer':
		case 'InternalFailure':
		case 'InternalStreaming':
			return unavailable(facts.status);
		case 'SessionTimeout':
			return {what: 'Live Tail ended the session after three hours', wayOut: 'start a new one'};
		case 'SessionStreaming':
			return {what: 'Live Tail ended the session with an error', wayOut: 'start a new one'};
		case 'UnknownOperation':
			return {
				what: `What answers does not know ${context.operation}`,
				wayOut: 'check --endpoint-url, --region and that this endpoint offers Live Tail',
			};
	}
	return explainStatus(facts, context);
}

/** Live Tail reads the Standard class only (CloudWatch Logs, "Log classes"). */
export function notStandardClass(logGroup: string): Explanation {
	return {
		what: `Live Tail cannot read ${logGroup}, because only log groups of the Standard class have Live Tail`,
		wayOut: 'a class cannot be changed, so send the trail to a new log group of the Standard class',
	};
}

function accessDenied(message: string, {operation, logGroups}: CallContext): Explanation {
	return explainDenial(message, `logs:${operation}`, permission =>
		permission === 'logs:DescribeLogGroups'
			? `add ${permission} to its policy, or give the ARN of the log group instead of its name`
			: `add ${permission} for ${logGroups} to its policy, or use another --profile`,
	);
}

function unavailable(status: number | undefined): Explanation {
	const answer = status === undefined ? '' : ` (HTTP status ${status})`;
	return {what: `CloudWatch Logs is not available${answer}`, wayOut: 'try again in a few minutes'};
}
