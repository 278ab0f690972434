import {type Answer, answerOf} from '../aws/answer.ts';
import type {Clients} from '../aws/client.ts';
import type {LogGroupArn} from '../aws/log-group-identifier.ts';
import {explain} from '../aws/sentence.ts';
import {parseRecord} from '../cloudtrail/parse.ts';
import {readPage} from '../sources/sweep/read-page.ts';

/** A record that was delivered lately: when, and when its call was, ms since the epoch. */
export type RecentRecord = {readonly deliveredAt: number; readonly calledAt: number};

const lately = 30 * 60 * 1000;
/** Pages can be empty and have a next one: no more than this are read. */
const mostPages = 4;

/** The last record on the first page of the last half hour that has any. */
export function findRecentRecord(
	{arn, name}: LogGroupArn,
	clients: Clients,
	now: number,
	signal: AbortSignal,
): Promise<Answer<RecentRecord | undefined>> {
	return answerOf(find(arn, clients, now, signal), 'logs:FilterLogEvents', async error =>
		explain(error, {
			operation: 'FilterLogEvents',
			profile: clients.profile,
			region: await clients.region().catch(() => undefined),
			endpointUrl: clients.endpointUrl,
			logGroups: name,
		}),
	);
}

async function find(
	logGroupArn: string,
	{queries}: Clients,
	now: number,
	signal: AbortSignal,
): Promise<RecentRecord | undefined> {
	const range = {from: now - lately, to: now + lately};
	let nextToken: string | undefined;
	for (let page = 0; page < mostPages; page++) {
		const request = {logGroupArn, range, nextToken, pattern: undefined};
		const read = await readPage(queries, request, signal);
		const last = read.events
			.flatMap(({text, timestamp}) => {
				const calledAt = parseRecord(text)?.time;
				return calledAt === undefined ? [] : [{deliveredAt: timestamp, calledAt}];
			})
			.at(-1);
		if (last !== undefined) {
			return last;
		}

		nextToken = read.nextToken;
		if (nextToken === undefined) {
			return undefined;
		}
	}

	return undefined;
}
