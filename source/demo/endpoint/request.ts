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

/** Whether a request is in the query protocol, which STS speaks. */
export function isQuery({headers}: IncomingMessage): boolean {
	return headers['content-type']?.startsWith('application/x-www-form-urlencoded') === true;
}

/** Reads a request in the JSON 1.1 protocol, or throws the error that AWS answers with. */
export async function readRequest(message: IncomingMessage): Promise<ServiceRequest> {
	const {body, region} = await readSigned(message);
	return {
		target: String(message.headers['x-amz-target'] ?? ''),
		region,
		parameters: parseParameters(body),
	};
}

/** The body of a signed request and the Region that it is signed for. */
export async function readSigned(
	message: IncomingMessage,
): Promise<{readonly body: string; readonly region: string}> {
	if (!isLoopbackHost(message.headers.host ?? '')) {
		throw new ServiceError('AccessDeniedException', 'Only requests to 127.0.0.1 are answered', 403);
	}
	const body = await readBody(message);
	const region = signedRegion(message.headers.authorization ?? '');
	if (region === undefined) {
		throw new ServiceError('MissingAuthenticationTokenException', 'Missing Authentication Token');
	}
	return {body, region};
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
