/** An error that an AWS service answers with: its name as `__type`, its HTTP status. */
export class ServiceError extends Error {
	override readonly name: string;
	readonly status: number;

	constructor(name: string, message: string, status = 400) {
		super(message);
		this.name = name;
		this.status = status;
	}
}

export function invalidParameter(message: string): ServiceError {
	return new ServiceError('InvalidParameterException', message);
}
