import {type JsonObject, objectIn, textIn} from './record.ts';

const iso8601 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)$/;

/** When it happened, in ms since the epoch: `eventTime`; for an aggregated event the start of its window. */
export function readTime(record: JsonObject): number | undefined {
	const text = textIn(record, 'eventTime') || textIn(objectIn(record, 'timeWindow'), 'windowStart');
	const time = iso8601.test(text) ? Date.parse(text) : Number.NaN;
	return Number.isNaN(time) ? undefined : time;
}
