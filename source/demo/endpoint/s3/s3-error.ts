import type {ServerResponse} from 'node:http';
import {element, writeXml} from '../xml.ts';

/** An error that S3 answers with, in XML. `details` are further elements, `headers` go with it. */
export class S3Error extends Error {
	readonly code: string;
	readonly status: number;
	readonly details: Readonly<Record<string, string>>;
	readonly headers: Readonly<Record<string, string>>;

	constructor(
		code: string,
		status: number,
		message: string,
		{
			details = {},
			headers = {},
		}: {
			readonly details?: Readonly<Record<string, string>>;
			readonly headers?: Readonly<Record<string, string>>;
		} = {},
	) {
		super(message);
		this.code = code;
		this.status = status;
		this.details = details;
		this.headers = headers;
	}
}

/** Answers with the error; anything else that was thrown is an InternalError. */
export function answerS3Error(response: ServerResponse, error: unknown): void {
	if (response.headersSent) {
		response.destroy();
		return;
	}
	const {code, message, status, details, headers} =
		error instanceof S3Error ? error : new S3Error('InternalError', 500, String(error));
	for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
	const elements = {Code: code, Message: message, ...details};
	const inner = Object.entries(elements).map(([name, value]) => element(name, value));
	writeXml(response, status, `<Error>${inner.join('')}</Error>`);
}
