/**
The ARN among those of a session that a `logGroupIdentifier` of an update means: "the name or ARN of the log
group" (CloudWatch Logs API, LiveTailSessionLogEvent), which elsewhere is also `account:name`.
*/
export function logGroupArnOf(
	identifier: string | undefined,
	arns: readonly string[],
): string | undefined {
	const [only, ...others] = arns;
	if (others.length === 0) return only;
	if (identifier === undefined) return undefined;
	const plain = identifier.endsWith(':*') ? identifier.slice(0, -2) : identifier;
	if (arns.includes(plain)) return plain;
	const [name, account] = plain.split(':').reverse();
	return arns.find(
		arn =>
			arn.endsWith(`:log-group:${name}`) &&
			(account === undefined || arn.includes(`:${account}:log-group:`)),
	);
}
