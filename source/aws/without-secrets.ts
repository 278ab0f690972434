/** Variables whose values are secret; what the SDK takes from them is sent or signed with, and may be said back. */
const secretVariable =
	/^AWS_(?:SECRET_ACCESS_KEY|SESSION_TOKEN|CONTAINER_AUTHORIZATION_TOKEN|BEARER_TOKEN_\w+)$/;

/** What requests were signed with, wherever the SDK found it; the newest last. Others have expired. */
const used: string[] = [];
const mostUsed = 40;
/** UTF-16 units; what AWS gives out is longer, and something shorter may be a word. */
const shortest = 16;

/** Credentials as the SDK resolves them. */
export type Credentials = {
	readonly secretAccessKey: string;
	readonly sessionToken?: string | undefined;
};

/** From now on these are in no text. */
export function rememberSecrets({secretAccessKey, sessionToken = ''}: Credentials): void {
	for (const secret of [secretAccessKey, sessionToken]) {
		if (secret.length < shortest || used.includes(secret)) continue;
		used.push(secret);
		if (used.length > mostUsed) used.shift();
	}
}

/** A text of the other side without the secrets of the environment and those that requests were signed with. */
export function withoutSecrets(text: string): string {
	let safe = text;
	for (const [name, secret] of Object.entries(process.env)) {
		if (secretVariable.test(name) && secret) safe = safe.replaceAll(secret, `(${name})`);
	}

	for (const secret of used) safe = safe.replaceAll(secret, '(secret)');
	return safe;
}
