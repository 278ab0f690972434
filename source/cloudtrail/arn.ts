/** An Amazon Resource Name, `arn:partition:service:region:account:resource`, in the parts that are of use here. */
export type Arn = {
	readonly service: string;
	readonly account: string;
	readonly resource: string;
};

export function parseArn(text: string): Arn | undefined {
	if (!text.startsWith('arn:')) {
		return undefined;
	}

	const service = text.indexOf(':', 4) + 1;
	const region = text.indexOf(':', service) + 1;
	const account = text.indexOf(':', region) + 1;
	const resource = text.indexOf(':', account) + 1;
	if (service === 0 || region === 0 || account === 0 || resource === 0) {
		return undefined;
	}

	return {
		service: text.slice(service, region - 1),
		account: text.slice(account, resource - 1),
		resource: text.slice(resource),
	};
}

/** What follows the last `/` or `:`, the name in most ARNs. A text without either is its own last part. */
export function lastPart(text: string): string {
	return text.slice(Math.max(text.lastIndexOf('/'), text.lastIndexOf(':')) + 1);
}

/** The name a person would call the resource of an ARN by. A text that is no ARN is returned as it is. */
export function resourceName(text: string): string {
	const arn = parseArn(text);
	return arn === undefined ? text : nameIn(arn) || arn.resource;
}

function nameIn({service, account, resource}: Arn): string {
	switch (service) {
		case 's3':
			// Buckets are the only resources of S3 without an account.
			return account === '' ? until(resource, '/') : lastPart(resource);
		case 'sns':
			return until(resource, ':');
		case 'kms':
			return resource.startsWith('alias/') ? resource : lastPart(resource);
		case 'ecr':
		case 'ssm':
			return afterType(resource);
		case 'lambda':
		case 'states':
			return until(afterType(resource), ':');
		case 'logs':
			return until(afterType(resource), ':');
		case 'secretsmanager':
			return withoutRandomEnding(afterType(resource));
		default:
			return lastPart(resource);
	}
}

/** `function:orders` → `orders`; `parameter/orders/key` → `/orders/key`, as parameters with a path are called. */
function afterType(resource: string): string {
	const colon = resource.indexOf(':');
	if (colon !== -1) {
		return resource.slice(colon + 1);
	}

	const slash = resource.indexOf('/');
	const name = resource.slice(slash + 1);
	return resource.startsWith('parameter/') && name.includes('/') ? `/${name}` : name;
}

/** Secrets Manager adds `-` and six random characters to the name of a secret in its ARN. */
function withoutRandomEnding(name: string): string {
	const ending = name.slice(-7);
	return /^-[A-Za-z0-9]{6}$/.test(ending) && /[A-Z0-9]/.test(ending) ? name.slice(0, -7) : name;
}

function until(text: string, separator: string): string {
	const end = text.indexOf(separator);
	return end === -1 ? text : text.slice(0, end);
}
