const plainKey = /^[\w$-]+$/;

/** One step of a record path: `.tableName`; a key that is no plain word in brackets, `["aws:dynamodb:tableName"]`. */
export function keyStep(key: string): string {
	return plainKey.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`;
}

/** One step into an array: `[0]`. */
export function elementStep(place: number): string {
	return `[${place}]`;
}

/** The path that steps make from the top of a record: `requestParameters.key.id.S`, `resources[0].ARN`. */
export function joinSteps(steps: readonly string[]): string {
	const path = steps.join('');
	return path.startsWith('.') ? path.slice(1) : path;
}
