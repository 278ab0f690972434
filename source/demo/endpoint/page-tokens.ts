import {createHmac, randomBytes, timingSafeEqual} from 'node:crypto';
import {invalidParameter} from './service-error.ts';

/**
Makes and reads the `nextToken` of paged answers. A token is opaque, holds where the next page begins,
and is only good for the request it was made for.
*/
export type PageTokens = {
	issue(request: unknown, position: unknown): string;
	/** The position; an InvalidParameterException for a token of another request or of nobody. */
	read(request: unknown, token: string): unknown;
};

export function createPageTokens(): PageTokens {
	const key = randomBytes(32);
	const sign = (request: unknown, position: string) =>
		createHmac('sha256', key)
			.update(JSON.stringify([request, position]))
			.digest();
	return {
		issue(request, position) {
			const text = JSON.stringify(position);
			return Buffer.concat([sign(request, text), Buffer.from(text)]).toString('base64url');
		},
		read(request, token) {
			const bytes = Buffer.from(token, 'base64url');
			const text = bytes.subarray(32).toString();
			const signature = bytes.subarray(0, 32);
			if (signature.length < 32 || !timingSafeEqual(signature, sign(request, text))) {
				throw invalidParameter('The specified nextToken is invalid.');
			}
			return JSON.parse(text);
		},
	};
}
