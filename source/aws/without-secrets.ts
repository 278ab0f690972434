/** Variables whose values are secret; what the SDK takes from them is sent or signed with, and may be said back. */
const secretVariable =
	/^AWS_(?:SECRET_ACCESS_KEY|SESSION_TOKEN|CONTAINER_AUTHORIZATION_TOKEN|BEARER_TOKEN_\w+)$/;

/** A text of the other side without the secrets of the environment. */
export function withoutSecrets(text: string): string {
	let safe = text;
	for (const [name, secret] of Object.entries(process.env)) {
		if (secretVariable.test(name) && secret) safe = safe.replaceAll(secret, `(${name})`);
	}

	return safe;
}
