import {withoutSecrets} from './without-secrets.ts';

/**
What can be told from an error of the SDK, of Node's network or of a credential provider.
Texts are the first line, printable, without secrets of the environment, and cut where they get long.
*/
export type ErrorFacts = {
	/** As AWS names it, without `Exception` at the end: `AccessDenied`, `Throttling`, `CredentialsProviderError`. */
	readonly name: string;
	/** What the other side chose to write. */
	readonly message: string;
	/** Node's code: `ECONNREFUSED`, `CERT_HAS_EXPIRED`, or `''`. */
	readonly code: string;
	/** HTTP status of the answer, where there was one. */
	readonly status: number | undefined;
};

const longestMessage = 500;
const longestName = 80;

/** Reads an error nobody has typed. */
export function readError(error: unknown): ErrorFacts {
	return {
		name: text(field(error, 'name'), longestName)
			.replace(/^.*#/, '')
			.replace(/Exception$/, ''),
		message: text(field(error, 'message'), longestMessage),
		code: text(field(error, 'code'), longestName),
		status: status(error),
	};
}

function status(error: unknown): number | undefined {
	const found =
		field(field(error, '$metadata'), 'httpStatusCode') ??
		field(field(error, '$response'), 'statusCode');
	return typeof found === 'number' ? found : undefined;
}

/** A field of an error nobody has typed; undefined where there is none. */
export function field(value: unknown, key: string): unknown {
	return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}

function text(value: unknown, longest: number): string {
	if (typeof value !== 'string') return '';
	// Before it is cut: a part of a secret would not be found.
	const start = withoutSecrets(value).slice(0, longest).trimStart();
	const line = start.split(/[\r\n\u2028\u2029]/, 1)[0] ?? '';
	return line.replace(/[\p{Cc}\p{Cf}]/gu, ' ').trim();
}
