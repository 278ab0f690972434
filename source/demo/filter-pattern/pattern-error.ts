/** A filter pattern that CloudWatch Logs would refuse. The message says why. */
export class PatternError extends Error {
	override readonly name = 'PatternError';
}
