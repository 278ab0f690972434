import {Failure} from '../failure.ts';
import {explainCredentials} from './credentials-sentence.ts';
import {readError} from './error-facts.ts';
import type {CallContext, Explanation} from './explanation.ts';
import {explainNetwork} from './network-sentence.ts';
import {explainService} from './service-sentence.ts';

/**
Puts an error into words. Messages of credential providers and of refused signatures are never
repeated: they can hold output of a credential process, or a session token.
*/
export function explain(error: unknown, context: CallContext): Explanation {
	const facts = readError(error);
	return (
		explainCredentials(facts, context) ??
		explainNetwork(facts, context) ??
		explainService(facts, context) ?? {
			what: `${context.operation} failed (${[facts.name, facts.code, facts.message].filter(Boolean).join(' ')})`,
			wayOut: 'try again, and with --debug-log FILE if it stays',
		}
	);
}

/** The end of the run in one sentence. */
export function failureOf({what, wayOut}: Explanation, options?: ErrorOptions): Failure {
	return new Failure(3, `${what}: ${wayOut}.`, options);
}

/** The error as the end of the run, with the error itself as the cause. A `Failure` stays what it is. */
export function toFailure(error: unknown, context: CallContext): Failure {
	if (error instanceof Failure) return error;
	return failureOf(explain(error, context), {cause: error});
}
