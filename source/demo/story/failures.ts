import type {Request} from './requests/request.ts';
import type {UserIdentity} from './session.ts';

/** What went wrong with a call, as the record tells it. */
export type Failure = (
	request: Request,
	caller: UserIdentity,
) => {
	readonly errorCode: string;
	readonly errorMessage: string;
	/** What is left of the request, where it is not the whole. */
	readonly requestParameters?: null;
};

export const conditionalCheckFailed: Failure = () => ({
	errorCode: 'ConditionalCheckFailedException',
	errorMessage: 'The conditional request failed',
});

/** One reason for each step of the transaction. */
export function transactionCanceled(
	...reasons: readonly ('None' | 'ConditionalCheckFailed' | 'TransactionConflict')[]
): Failure {
	return () => ({
		errorCode: 'TransactionCanceledException',
		errorMessage: `Transaction cancelled, please refer cancellation reasons for specific reasons [${reasons.join(', ')}]`,
	});
}

export const throughputExceeded: Failure = () => ({
	errorCode: 'ProvisionedThroughputExceededException',
	errorMessage:
		'The level of configured provisioned throughput for the table was exceeded. Consider increasing your provisioning level with the UpdateTable API.',
});

export function validation(errorMessage: string): Failure {
	return () => ({errorCode: 'ValidationException', errorMessage});
}

/** The request is gone; the index, if it named one, is in the message only. */
export const accessDenied: Failure = (request, caller) => {
	const [resource] = request.resources;
	const indexName = request.requestParameters?.indexName;
	const index = typeof indexName === 'string' ? `/index/${indexName}` : '';
	const action = `${request.service}:${request.eventName}`;
	return {
		errorCode: 'AccessDenied',
		errorMessage: `User: ${caller.arn ?? caller.type} is not authorized to perform: ${action} on resource: ${resource?.ARN ?? '*'}${index} because no identity-based policy allows the ${action} action`,
		requestParameters: null,
	};
};
