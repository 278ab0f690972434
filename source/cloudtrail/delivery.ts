/** How a record got here. `recovered` records were found by a sweep after Live Tail had missed them. */
export type Origin = 'live' | 'history' | 'recovered' | 'file';

/** One record as it was received, before anything is read from it. */
export type Delivery = {
	/** The record's text: one line, one log event, or one element of an envelope. */
	readonly text: string;
	/** The bytes as received, present only where they are not valid UTF-8 and `text` cannot say them. */
	readonly bytes?: Uint8Array;
	/** CloudWatch's timestamp in ms, which is when CloudTrail delivered the record; files have none. */
	readonly deliveredAt: number | undefined;
	readonly origin: Origin;
	/** ARN of the log group it was in; files have none. With `logStream` it tells equal lines apart. */
	readonly logGroup?: string;
	readonly logStream?: string;
};
