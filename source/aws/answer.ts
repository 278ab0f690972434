import {Failure} from '../failure.ts';
import {concernsCredentials} from './credentials-sentence.ts';
import {readError} from './error-facts.ts';
import type {Explanation} from './explanation.ts';

/** What came of a call: its answer, that it is not allowed, or what else went wrong. */
export type Answer<T> = {readonly kind: 'answered'; readonly value: T} | NoAnswer;

export type NoAnswer =
	/** `permission` is the action of IAM that is missing: `cloudtrail:DescribeTrails`. */
	| {readonly kind: 'denied'; readonly permission: string; readonly explanation: Explanation}
	| {
			readonly kind: 'failed';
			readonly concerns: 'credentials' | 'call';
			readonly explanation: Explanation;
	  };

/** Waits for a call that may fail. Throws nothing but a `Failure`, such as for an endpoint that is no URL. */
export async function answerOf<T>(
	call: Promise<T>,
	permission: string,
	explain: (error: unknown) => Explanation | Promise<Explanation>,
): Promise<Answer<T>> {
	try {
		return {kind: 'answered', value: await call};
	} catch (error) {
		if (error instanceof Failure) throw error;
		const explanation = await explain(error);
		const facts = readError(error);
		return facts.name === 'AccessDenied' || facts.name === 'UnauthorizedOperation'
			? {kind: 'denied', permission, explanation}
			: {
					kind: 'failed',
					concerns: concernsCredentials(facts) ? 'credentials' : 'call',
					explanation,
				};
	}
}
