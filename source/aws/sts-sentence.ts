import {explainDenial} from './denial-sentence.ts';
import type {ErrorFacts} from './error-facts.ts';
import {explainCall, explainStatus} from './explain-call.ts';
import type {Explanation, ServiceCall} from './explanation.ts';

/** Puts an error of STS, or of the way to it, into words. */
export function explainSts(
	error: unknown,
	call: ServiceCall & {readonly service: 'STS'},
): Explanation {
	return explainCall(error, call, explainAnswer);
}

function explainAnswer(facts: ErrorFacts, call: ServiceCall): Explanation | undefined {
	switch (facts.name) {
		case 'AccessDenied':
			return explainDenial(
				facts.message,
				`sts:${call.operation}`,
				permission => `have ${permission} allowed, or use another --profile`,
			);
		case 'InvalidAction':
		case 'UnknownOperation':
			return {
				what: `What answers does not know ${call.operation}`,
				wayOut: 'check --endpoint-url',
			};
		case 'Throttling':
			return {what: `STS throttles ${call.operation}`, wayOut: 'try again in a minute'};
	}
	return explainStatus(facts, call);
}
