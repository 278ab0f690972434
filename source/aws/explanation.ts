/** The call that failed, for sentences that name what to change. */
export type ServiceCall = {
	/** What should have answered; CloudWatch Logs, unless it is said. */
	readonly service?: 'CloudWatch Logs' | 'S3' | 'Athena' | 'CloudTrail' | 'STS';
	/** `StartLiveTail`, as in the permission `logs:StartLiveTail`. */
	readonly operation: string;
	readonly profile: string | undefined;
	readonly region: string | undefined;
	/** The endpoint that takes the place of AWS's own. */
	readonly endpointUrl: string | undefined;
};

/** A call of CloudWatch Logs. */
export type CallContext = ServiceCall & {
	/** Log groups of the call, as a person would name them. */
	readonly logGroups: string;
};

/** What happened, and the way out; together they are one sentence. */
export type Explanation = {readonly what: string; readonly wayOut: string};
