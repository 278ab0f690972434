/** A web page can make its own name point here (DNS rebinding); the browser then still sends that name. */
export function isLoopbackHost(host: string): boolean {
	return /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/i.test(host);
}

/** The Region that a request is signed for: Signature Version 4 in form, any credentials are good. */
export function signedRegion(authorization: string): string | undefined {
	return /^AWS4-HMAC-SHA256 Credential=[^/,\s]+\/\d{8}\/([a-z0-9-]+)\/[a-z0-9-]+\/aws4_request, *SignedHeaders=[a-z0-9;-]+, *Signature=[0-9a-f]{64}$/.exec(
		authorization,
	)?.[1];
}
