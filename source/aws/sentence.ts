import {Failure} from '../failure.ts';
import {explainCall} from './explain-call.ts';
import type {CallContext, Explanation} from './explanation.ts';
import {explainService} from './service-sentence.ts';

/** Puts an error of CloudWatch Logs, or of the way to it, into words. */
export function explain(error: unknown, context: CallContext): Explanation {
	return explainCall(error, context, explainService);
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
