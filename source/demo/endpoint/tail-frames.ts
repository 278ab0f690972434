import {randomUUID} from 'node:crypto';
import {eventFrame} from './event-stream.ts';
import type {HeldLogEvent, LogGroup} from './log-group.ts';
import type {TailRequest} from './start-live-tail.ts';

const mostEventsPerUpdate = 500;

export type TailedEvent = {readonly logGroup: LogGroup; readonly event: HeldLogEvent};

/** What a tail session begins with. */
export function startFrames(request: TailRequest, requestId: string): readonly Buffer[] {
	return [
		eventFrame('initial-response', {}),
		eventFrame('sessionStart', {
			requestId,
			sessionId: randomUUID(),
			logGroupIdentifiers: request.logGroups.map(({logGroupArn}) => logGroupArn),
			logStreamNames: request.logStreamNames ?? [],
			logStreamNamePrefixes: request.logStreamNamePrefixes ?? [],
			logEventFilterPattern: request.filterPattern ?? '',
		}),
	];
}

/** An update of what came since the last one: a sample of it where that is too much. */
export function updateFrame(tailed: readonly TailedEvent[]): Buffer {
	const sample = evenSample(tailed, mostEventsPerUpdate);
	return eventFrame('sessionUpdate', {
		sessionMetadata: {sampled: sample.length < tailed.length},
		sessionResults: sample.map(({logGroup, event}) => ({
			logStreamName: event.logStreamName,
			logGroupIdentifier: logGroup.logGroupArn,
			message: event.message,
			timestamp: event.timestamp,
			ingestionTime: event.ingestionTime,
		})),
	});
}

/** So many of the items, taken evenly over all of them. */
function evenSample<Item>(items: readonly Item[], size: number): readonly Item[] {
	if (items.length <= size) return items;
	return items.filter(
		(_, index) =>
			Math.floor((index * size) / items.length) !== Math.floor(((index - 1) * size) / items.length),
	);
}
