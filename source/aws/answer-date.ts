import {field} from './error-facts.ts';

/** Next to the wire, so that the answer is seen even when it is an error. */
export const answerDateStep = {step: 'deserialize', priority: 'low', name: 'readDate'} as const;

/** Middleware that tells what time it was where an answer came from, in whole seconds as ms; nothing when it does not say. */
export function readAnswerDate(tell: (date: number | undefined) => void) {
	return <Request, Result extends {readonly response: unknown}>(
		next: (request: Request) => Promise<Result>,
	) =>
		async (request: Request): Promise<Result> => {
			const result = await next(request);
			tell(dateOf(result.response));
			return result;
		};
}

function dateOf(response: unknown): number | undefined {
	const date = field(field(response, 'headers'), 'date');
	const time = typeof date === 'string' ? Date.parse(date) : Number.NaN;
	return Number.isNaN(time) ? undefined : time;
}
