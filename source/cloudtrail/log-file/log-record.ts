import {isUtf8} from 'node:buffer';
import {withoutWhiteSpace} from './white-space.ts';

/** One record of a log file, or a line that should have been one. */
export type LogRecord = {
	readonly text: string;
	/** The bytes as received, present only where they are not valid UTF-8: `text` has U+FFFD there. */
	readonly bytes?: Uint8Array;
};

/** The bytes from `start` to `end`, as they are. */
export function toLogRecord(bytes: Buffer, start: number, end: number): LogRecord {
	const text = bytes.toString('utf8', start, end);
	if (!text.includes('\uFFFD') || isUtf8(bytes.subarray(start, end))) {
		return {text};
	}

	return {text, bytes: Uint8Array.from(bytes.subarray(start, end))};
}

/** The record within an element of LookupEvents' `Events`; without one, the element. */
export function recordWithin(element: LogRecord): LogRecord {
	// Bytes that are not UTF-8 would be lost by unwrapping the string that they are in.
	const record = element.bytes === undefined ? cloudTrailEvent(element.text) : undefined;
	if (record === undefined || record.trim() === '') {
		return element;
	}

	// A record of several lines would come out as several.
	return {text: record.includes('\n') ? withoutWhiteSpace(Buffer.from(record)).toString() : record};
}

function cloudTrailEvent(text: string): string | undefined {
	const value = parseJson(text);
	const hasEvent = typeof value === 'object' && value !== null && 'CloudTrailEvent' in value;
	return hasEvent && typeof value.CloudTrailEvent === 'string' ? value.CloudTrailEvent : undefined;
}

function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
