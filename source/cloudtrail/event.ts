/**
How a call relates to an index of its table.

- `named`: the record names it.
- `none`: the record names the table only, so no index was used.
- `not recorded`: the record cannot tell. Never read as "no index".
*/
export type IndexUse =
	| {readonly state: 'named'; readonly name: string}
	| {readonly state: 'none'}
	| {readonly state: 'not recorded'};

/**
What was touched: a DynamoDB table, the stream of one (`name` is then its table), or a resource
of another service by the name a person would call it.
*/
export type Target =
	| {readonly kind: 'table'; readonly name: string; readonly index: IndexUse}
	| {readonly kind: 'stream'; readonly name: string}
	| {readonly kind: 'resource'; readonly name: string};

/**
A CloudTrail record once parsed. A string that the record does not have is `''`.
*/
export type CloudTrailEvent = {
	/** `eventID`; `eventId` of aggregated events. */
	readonly id: string;
	/** `eventTime` in ms since the epoch; CloudTrail records whole seconds. */
	readonly time: number | undefined;
	readonly name: string;
	/** `eventSource` without `.amazonaws.com`. */
	readonly service: string;
	readonly region: string;
	/** The account the record was delivered for, else the caller's. */
	readonly account: string;
	/** `userIdentity.type` as recorded. */
	readonly identityType: string;
	/** Who: the role rather than its session, the user, the service. `-` when the record has nobody. */
	readonly principal: string;
	/** The role session: instance, task, function or e-mail. */
	readonly session: string;
	readonly accessKey: string;
	/** Readable name of the program behind the user agent. */
	readonly application: string;
	readonly userAgent: string;
	/** `sourceIPAddress` as recorded: an address, a service name, or a list of addresses. */
	readonly sourceIp: string;
	/** `''` on success; `"200"` is success. */
	readonly errorCode: string;
	readonly errorMessage: string;
	/** `Management`, `Data`, `NetworkActivity`, `Insight`, `Aggregated` or a later one. */
	readonly category: string;
	readonly access: 'read' | 'write' | 'unknown';
	/** Whether the call came from the AWS console. */
	readonly console: boolean;
	/** Batches and transactions name several. */
	readonly targets: readonly Target[];
};
