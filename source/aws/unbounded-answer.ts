/**
An answer that is given up: it does not come to its end in time, or has more bytes than the service ever sends. The SDK
does not try again for these names.
*/
export class UnboundedAnswer extends Error {
	override readonly name: 'SlowAnswerError' | 'EndlessAnswerError';

	constructor(name: 'SlowAnswerError' | 'EndlessAnswerError') {
		super('the answer is given up');
		this.name = name;
	}
}
