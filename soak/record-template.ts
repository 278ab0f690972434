/** A record cut where another call of the same kind differs from it. */
export type RecordTemplate = {
	readonly before: string;
	readonly between: string;
	readonly after: string;
};

/** Cuts a record at the values of `eventTime` and `eventID`, which CloudTrail writes in this order. */
export function templateOf(record: string): RecordTemplate {
	const parts = /^(.*"eventTime":")[^"]*(".*"eventID":")[^"]*(".*)$/s.exec(record);
	const [, before, between, after] = parts ?? [];
	if (before === undefined || between === undefined || after === undefined) {
		throw new Error(`This record has no eventTime before its eventID: ${record}`);
	}

	return {before, between, after};
}

/** The record of another call. @param time of the call, ms since the epoch */
export function recordOf(
	{before, between, after}: RecordTemplate,
	id: string,
	time: number,
): string {
	return `${before}${new Date(time).toISOString().slice(0, 19)}Z${between}${id}${after}`;
}

/** The id of the event with this number; its first digits are as evenly spread as CloudTrail's are. */
export function eventId(number: number): string {
	const spread = (Math.imul(number + 1, 0x9e37_79b1) >>> 0).toString(16).padStart(8, '0');
	return `${spread}-0000-4000-8000-${number.toString(16).padStart(12, '0')}`;
}
