import {createEventTest, type EventSelection} from './event-selection.ts';
import {findLogGroup} from './find-log-group.ts';
import type {EventPosition, HeldLogEvent, LogGroup} from './log-group.ts';
import type {PageTokens} from './page-tokens.ts';
import {
	integerParameter,
	type Parameters,
	stringParameter,
	stringsParameter,
} from './parameters.ts';
import {invalidParameter} from './service-error.ts';

const largestPage = 1024 * 1024;
const mostEvents = 10_000;
/** Bytes searched for one page. A page of a rare pattern ends short or empty, as the service's do. */
const mostSearched = 8 * 1024 * 1024;
const anyTime = {least: 0, most: Number.MAX_SAFE_INTEGER};

type Request = EventSelection & {
	readonly logGroup: LogGroup;
	readonly startTime: number;
	readonly endTime: number;
};

/** FilterLogEvents, as in the API reference. Its pages end with an empty one, as the real ones do. */
export function filterLogEvents(
	logGroups: readonly LogGroup[],
	tokens: PageTokens,
	parameters: Parameters,
	region: string,
): object {
	const request = readRequest(logGroups, parameters, region);
	const limit = integerParameter(parameters, 'limit', {least: 1, most: mostEvents}) ?? mostEvents;
	const nextToken = stringParameter(parameters, 'nextToken', {least: 1, most: 4096});
	const {logGroup, ...rest} = request;
	const signed = ['FilterLogEvents', logGroup.logGroupArn, rest];
	const start =
		nextToken === undefined
			? {timestamp: request.startTime, ingestionTime: 0, sequence: 0}
			: readPosition(tokens.read(signed, nextToken));
	const {events, end} = readPage(request, start, limit);
	return {
		events: events.map(describe),
		searchedLogStreams: [],
		...(end && {nextToken: tokens.issue(signed, [end.timestamp, end.ingestionTime, end.sequence])}),
	};
}

function readRequest(
	logGroups: readonly LogGroup[],
	parameters: Parameters,
	region: string,
): Request {
	const name = stringParameter(parameters, 'logGroupName', {least: 1, most: 512});
	const identifier = stringParameter(parameters, 'logGroupIdentifier', {least: 1, most: 2048});
	if (name !== undefined && !/^[\w./#-]+$/.test(name)) {
		throw invalidParameter(`${name} is not the name of a log group`);
	}
	if ((name === undefined) === (identifier === undefined)) {
		throw invalidParameter('Exactly one of logGroupName and logGroupIdentifier must be given');
	}
	const logStreamNames = stringsParameter(parameters, 'logStreamNames', {least: 1, most: 100});
	const prefix = stringParameter(parameters, 'logStreamNamePrefix', {least: 1, most: 512});
	if (logStreamNames !== undefined && prefix !== undefined) {
		throw invalidParameter('logStreamNamePrefix and logStreamNames are mutually exclusive');
	}
	const startTime = integerParameter(parameters, 'startTime', anyTime) ?? 0;
	const endTime = integerParameter(parameters, 'endTime', anyTime) ?? Number.MAX_SAFE_INTEGER;
	if (endTime < startTime) throw invalidParameter('endTime is before startTime');
	return {
		logGroup: findLogGroup(logGroups, region, name ?? identifier ?? ''),
		startTime,
		endTime,
		logStreamNames,
		logStreamNamePrefixes: prefix === undefined ? undefined : [prefix],
		filterPattern: stringParameter(parameters, 'filterPattern', {least: 0, most: 1024}),
	};
}

type Page = {
	readonly events: readonly HeldLogEvent[];
	/** Where the next page begins; undefined when there is none. */
	readonly end: EventPosition | undefined;
};

function readPage(request: Request, start: EventPosition, limit: number): Page {
	const isSelected = createEventTest(request);
	const held = request.logGroup.events;
	const events: HeldLogEvent[] = [];
	let position = start;
	let bytes = 0;
	let searched = 0;
	for (let index = request.logGroup.indexOf(start); index < held.length; index++) {
		const event = held[index];
		if (event === undefined || event.timestamp > request.endTime) break;
		if (searched > mostSearched || events.length === limit) return {events, end: event};
		searched += event.bytes;
		if (isSelected(event)) {
			if (bytes + event.bytes > largestPage && events.length > 0) return {events, end: event};
			bytes += event.bytes;
			events.push(event);
		}
		position = event;
	}
	return {events, end: events.length === 0 ? undefined : after(position)};
}

function after({timestamp, ingestionTime, sequence}: EventPosition): EventPosition {
	return {timestamp, ingestionTime, sequence: sequence + 1};
}

function readPosition(value: unknown): EventPosition {
	const [timestamp, ingestionTime, sequence] = Array.isArray(value) ? value : [];
	return {
		timestamp: Number(timestamp),
		ingestionTime: Number(ingestionTime),
		sequence: Number(sequence),
	};
}

function describe(event: HeldLogEvent): object {
	return {
		logStreamName: event.logStreamName,
		timestamp: event.timestamp,
		message: event.message,
		ingestionTime: event.ingestionTime,
		eventId: `${event.timestamp}${String(event.sequence).padStart(43, '0')}`,
	};
}
