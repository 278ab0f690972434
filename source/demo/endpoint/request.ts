import type {IncomingMessage} from 'node:http';
import {type Parameters, parseParameters} from './parameters.ts';
import {ServiceError} from './service-error.ts';

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
	refuseOtherHosts(message.headers.host ?? '');
	const body = await readBody(message);
	return {
		target: String(message.headers['x-amz-target'] ?? ''),
		region: readRegion(message.headers.authorization ?? ''),
		parameters: parseParameters(body),
	};
}

/** A web page can make its own name point here (DNS rebinding); the browser then still sends that name. */
function refuseOtherHosts(host: string): void {
	if (/^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/i.test(host)) return;
	throw new ServiceError('AccessDeniedException', 'Only requests to 127.0.0.1 are answered', 403);
}

/** Signature Version 4 in form; any credentials are good. */
function readRegion(authorization: string): string {
	const region =
		/^AWS4-HMAC-SHA256 Credential=[^/,\s]+\/\d{8}\/([a-z0-9-]+)\/[a-z0-9-]+\/aws4_request, *SignedHeaders=[a-z0-9;-]+, *Signature=[0-9a-f]{64}$/.exec(
			authorization,
		)?.[1];
	if (region === undefined) {
		throw new ServiceError('MissingAuthenticationTokenException', 'Missing Authentication Token');
	}
	return region;
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
