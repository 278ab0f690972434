/** Exit codes of a run that failed: 2 wrong usage or unreadable input, 3 AWS or the source failed. */
export type FailureCode = 2 | 3;

/** Ends the run with one sentence that says what happened and what to do. `cause` keeps the internal error. */
export class Failure extends Error {
	override readonly name = 'Failure';
	readonly code: FailureCode;

	constructor(code: FailureCode, sentence: string, options?: ErrorOptions) {
		super(sentence, options);
		this.code = code;
	}
}
