import {explainDenial} from './denial-sentence.ts';
import type {ErrorFacts} from './error-facts.ts';
import {explainCall, explainStatus} from './explain-call.ts';
import type {Explanation, ServiceCall} from './explanation.ts';

/** A call of CloudTrail. */
export type CloudTrailCall = ServiceCall & {
	readonly service: 'CloudTrail';
	readonly operation: 'DescribeTrails' | 'GetTrailStatus' | 'GetEventSelectors';
};

/** Puts an error of CloudTrail, or of the way to it, into words. */
export function explainCloudTrail(error: unknown, call: CloudTrailCall): Explanation {
	return explainCall(error, call, explainAnswer);
}

function explainAnswer(facts: ErrorFacts, call: CloudTrailCall): Explanation | undefined {
	const {operation} = call;
	switch (facts.name) {
		case 'AccessDenied':
		case 'UnauthorizedOperation':
			return explainDenial(facts.message, `cloudtrail:${operation}`, permission =>
				operation === 'DescribeTrails'
					? `name the log group, or add ${permission} to its policy`
					: `add ${permission} to its policy, or use another --profile`,
			);
		case 'TrailNotFound':
			return {what: 'The trail is not there any more', wayOut: 'look again'};
		case 'Throttling':
		case 'TooManyRequests':
			return {what: `CloudTrail throttles ${operation}`, wayOut: 'try again in a minute'};
		case 'UnknownOperation':
		case 'UnsupportedOperation':
			return {
				what: `What answers does not know ${operation}`,
				wayOut: 'name the log group, and check --endpoint-url',
			};
	}
	return explainStatus(facts, call);
}
