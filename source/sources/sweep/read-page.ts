import type {CloudWatchLogsClient} from '@aws-sdk/client-cloudwatch-logs';
import {answerDateStep, readAnswerDate} from '../../aws/answer-date.ts';
import type {Range} from './range.ts';

/** One log event as FilterLogEvents gives it. */
export type LogEvent = {
	readonly text: string;
	/** ms. */
	readonly timestamp: number;
	readonly logStream: string | undefined;
};

export type Page = {
	readonly events: readonly LogEvent[];
	/** Without it there is no further page; a page may be empty and have one. */
	readonly nextToken: string | undefined;
	/** What time it was where the answer came from, in whole seconds as ms; undefined when it does not say. */
	readonly date: number | undefined;
};

export type PageRequest = {
	readonly logGroupArn: string;
	readonly range: Range;
	readonly nextToken: string | undefined;
	readonly pattern: string | undefined;
};

/** One call of FilterLogEvents, with the largest page. Throws what the SDK throws. */
export async function readPage(
	client: CloudWatchLogsClient,
	{logGroupArn, range, nextToken, pattern}: PageRequest,
	abortSignal: AbortSignal,
): Promise<Page> {
	const {FilterLogEventsCommand} = await import('@aws-sdk/client-cloudwatch-logs');
	const command = new FilterLogEventsCommand({
		logGroupIdentifier: logGroupArn,
		startTime: range.from,
		endTime: range.to,
		...(nextToken !== undefined && {nextToken}),
		...(pattern !== undefined && {filterPattern: pattern}),
	});
	let date: number | undefined;
	command.middlewareStack.add(
		readAnswerDate(answered => {
			date = answered;
		}),
		answerDateStep,
	);
	const answer = await client.send(command, {abortSignal});
	const events = (answer.events ?? []).flatMap(({message, timestamp, logStreamName}) =>
		message === undefined || timestamp === undefined
			? []
			: [{text: message, timestamp, logStream: logStreamName}],
	);
	return {events, nextToken: answer.nextToken, date};
}
