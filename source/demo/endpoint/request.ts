import type {IncomingMessage} from 'node:http';
import {type Parameters, parseParameters} from './parameters.ts';
import {ServiceError} from './service-error.ts';
import {isLoopbackHost, signedRegion} from './signed-request.ts';

const largestBody = 1024 * 1024;

/** A request in the JSON 1.1 protocol. */
export type ServiceRequest = {
	/** `x-amz-target`, `Logs_20140328.StartLiveTail`. */
	readonly target: string;
	/** From the scope of the credentials. */
	readonly region: string;
	readonly parameters: Parameters;
};

/** Reads a request, or throws the error that AWS answers with. */
export async function readRequest(message: IncomingMessage): Promise<ServiceRequest> {
	if (!isLoopbackHost(message.headers.host ?? '')) {
		throw new ServiceError('AccessDeniedException', 'Only requests to 127.0.0.1 are answered', 403);
	}
	const body = await readBody(message);
	const region = signedRegion(message.headers.authorization ?? '');
	if (region === undefined) {
		throw new ServiceError('MissingAuthenticationTokenException', 'Missing Authentication Token');
	}
	return {
		target: String(message.headers['x-amz-target'] ?? ''),
		region,
		parameters: parseParameters(body),
	};
}

function readBody(message: IncomingMessage): Promise<string> {
	return new Promise((resolve, reject) => {
		const chunks: Buffer[] = [];
		let size = 0;
		message.on('data', (chunk: Buffer) => {
			size += chunk.length;
			if (size <= largestBody) chunks.push(chunk);
			else reject(new ServiceError('RequestEntityTooLargeException', 'The body is too large', 413));
		});
		message.once('end', () => resolve(Buffer.concat(chunks).toString()));
		message.once('error', reject);
	});
}
