/** A policy document of IAM. */
export type Policy = {readonly Version: '2012-10-17'; readonly Statement: readonly Statement[]};

export type Statement = {
	readonly Effect: 'Allow';
	readonly Principal?: {readonly Service: string};
	readonly Action: string | readonly string[];
	readonly Resource?: string | readonly string[];
	readonly Condition?: Readonly<Record<string, Readonly<Record<string, string>>>>;
};

export function policy(...statements: readonly Statement[]): Policy {
	return {Version: '2012-10-17', Statement: statements};
}

export function allow(
	action: string | readonly string[],
	resource: string | readonly string[],
): Statement {
	return {Effect: 'Allow', Action: action, Resource: resource};
}
