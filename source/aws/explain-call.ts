import {explainCredentials} from './credentials-sentence.ts';
import {type ErrorFacts, readError} from './error-facts.ts';
import type {Explanation, ServiceCall} from './explanation.ts';
import {explainNetwork, notTheService} from './network-sentence.ts';

/**
Puts an error into words. Messages of credential providers and of refused signatures are never
repeated: they can hold output of a credential process, or a session token.
@param explainAnswer words for what the service itself answers
*/
export function explainCall<Call extends ServiceCall>(
	error: unknown,
	call: Call,
	explainAnswer: (facts: ErrorFacts, call: Call) => Explanation | undefined,
): Explanation {
	const facts = readError(error);
	return (
		explainCredentials(facts, call) ??
		explainNetwork(facts, call) ??
		explainAnswer(facts, call) ?? {
			what: `${call.operation} failed (${[facts.name, facts.code, facts.message].filter(Boolean).join(' ')})`,
			wayOut: 'try again, and with --debug-log FILE if it stays',
		}
	);
}

/** Words for an answer that is an error of no name: of a service that is not available, or of another one. */
export function explainStatus(
	{name, status}: ErrorFacts,
	call: ServiceCall,
): Explanation | undefined {
	if (status === undefined) return undefined;
	if (status >= 500) {
		return {
			what: `${call.service ?? 'CloudWatch Logs'} is not available (HTTP status ${status})`,
			wayOut: 'try again in a few minutes',
		};
	}
	// Errors of AWS have names; an answer without one is someone else's.
	return /^(Error|Unknown|UnknownError|)$/.test(name) ? notTheService(call, status) : undefined;
}
