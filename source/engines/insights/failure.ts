import type {QueryStatus} from '@aws-sdk/client-cloudwatch-logs';
import {readError} from '../../aws/error-facts.ts';
import {failureOf, toFailure} from '../../aws/sentence.ts';
import type {Failure} from '../../failure.ts';
import type {InsightsAsked} from './ask.ts';

/** What a call for a query failed of, in a sentence. */
export async function insightsFailure(
	error: unknown,
	operation: 'StartQuery' | 'GetQueryResults',
	{clients, logGroups}: Pick<InsightsAsked, 'clients' | 'logGroups'>,
): Promise<Failure> {
	const {name, message} = readError(error);
	switch (name) {
		case 'LimitExceeded':
			return failureOf(
				{
					what: 'Too many queries of Logs Insights run in this account at the moment',
					wayOut: 'wait for one to end, or stop one in the console of CloudWatch',
				},
				{cause: error},
			);
		case 'MalformedQuery':
			return failureOf(
				{
					what: `Logs Insights does not understand the query (${message || name})`,
					wayOut: 'see it with --print-query, and leave out what it does not know',
				},
				{cause: error},
			);
		default:
			return toFailure(error, {
				operation,
				profile: clients.profile,
				region: await clients.region().catch(() => undefined),
				endpointUrl: clients.endpointUrl,
				logGroups: logGroups.map(nameOf).join(', '),
			});
	}
}

/** How a query ended that gave no result. */
export function endingFailure(status: QueryStatus): Failure {
	switch (status) {
		case 'Timeout':
			return failureOf({
				what: 'Logs Insights ended the query after an hour',
				wayOut: 'ask about less time',
			});
		case 'Cancelled':
			return failureOf({
				what: 'Somebody stopped the query in Logs Insights',
				wayOut: 'ask again',
			});
		default:
			return failureOf({
				what: `Logs Insights ended the query with status ${status}`,
				wayOut: 'try again, or ask about less time',
			});
	}
}

function nameOf(arn: string): string {
	return arn.split(':').at(-1) ?? arn;
}
