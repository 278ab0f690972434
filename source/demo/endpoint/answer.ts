import {randomUUID} from 'node:crypto';
import type {ServerResponse} from 'node:http';
import {ServiceError} from './service-error.ts';

/** Answers in the JSON 1.1 protocol. */
export function answer(response: ServerResponse, output: object, status = 200): void {
	const body = Buffer.from(JSON.stringify(output));
	response
		.writeHead(status, {
			'content-type': 'application/x-amz-json-1.1',
			'content-length': body.length,
			'x-amzn-requestid': randomUUID(),
		})
		.end(body);
}

/** Answers with the error of a service; anything else that was thrown is an InternalFailure. */
export function answerError(response: ServerResponse, error: unknown): void {
	if (response.headersSent) {
		response.destroy();
		return;
	}
	const {name, message, status} =
		error instanceof ServiceError ? error : new ServiceError('InternalFailure', String(error), 500);
	answer(response, {__type: name, message}, status);
}
