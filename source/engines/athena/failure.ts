import type {Athena} from '../../aws/athena-client.ts';
import {explainCredentials} from '../../aws/credentials-sentence.ts';
import {type ErrorFacts, readError} from '../../aws/error-facts.ts';
import type {CallContext, Explanation} from '../../aws/explanation.ts';
import {explainNetwork} from '../../aws/network-sentence.ts';
import {failureOf} from '../../aws/sentence.ts';
import {Failure} from '../../failure.ts';

/** The calls of Athena that are made, as in the permission `athena:GetWorkGroup`. */
export type AthenaOperation =
	| 'GetTableMetadata'
	| 'GetWorkGroup'
	| 'StartQueryExecution'
	| 'GetQueryExecution'
	| 'GetQueryResults';

/** What a call of Athena failed of, in a sentence. */
export async function athenaFailure(
	error: unknown,
	operation: AthenaOperation,
	{client, profile, endpointUrl}: Athena,
): Promise<Failure> {
	if (error instanceof Failure) {
		return error;
	}

	const facts = readError(error);
	const context: CallContext = {
		operation,
		profile,
		region: await client.config.region().catch(() => undefined),
		service: 'Athena',
		endpointUrl,
		logGroups: '',
	};
	const explanation =
		explainCredentials(facts, context) ??
		explainNetwork(facts, context) ??
		explainAthena(facts, operation);
	return failureOf(explanation, {cause: error});
}

function explainAthena({name, message, code}: ErrorFacts, operation: AthenaOperation): Explanation {
	switch (name) {
		case 'AccessDenied': {
			const permission =
				/not authorized to perform: ([a-z0-9-]+:[A-Za-z]+)/.exec(message)?.[1] ??
				`athena:${operation}`;
			return {
				what: `This principal is not allowed ${permission}`,
				wayOut: `add ${permission} to its policy, or use another --profile`,
			};
		}

		case 'TooManyRequests':
		case 'Throttling':
			return {what: 'Athena throttles or has too many queries', wayOut: 'try again in a minute'};
		case 'InvalidRequest':
			return {
				what: `Athena does not accept the request (${message || name})`,
				wayOut: 'check --workgroup and --athena-table',
			};
		default:
			return {
				what: `${operation} failed (${[name, code, message].filter(Boolean).join(' ')})`,
				wayOut: 'try again, and with --debug-log FILE if it stays',
			};
	}
}

/** A query that ended without a result, by the reason that Athena gives (error catalog of Trino). */
export function endingFailure(state: string, reason: string, table: string): Failure {
	if (/\b(?:TABLE|SCHEMA|DATABASE|CATALOG)_NOT_FOUND\b/.test(reason)) {
		return tableMissing(table);
	}

	const {message} = readError({message: reason});
	if (/Access Denied|AccessDenied|S3_ACCESS/i.test(reason)) {
		return failureOf({
			what: `Athena may not read the log files or write its result (${message})`,
			wayOut:
				"add s3:GetObject and s3:ListBucket for the trail's bucket, and s3:PutObject for the place of results",
		});
	}

	if (/bytes scanned limit/i.test(reason)) {
		return failureOf({
			what: 'The query reads more than its workgroup allows',
			wayOut: 'ask about less time, or use another --workgroup',
		});
	}

	return failureOf({
		what: `Athena ended the query with state ${state}${message === '' ? '' : ` (${message})`}`,
		wayOut: 'see the query with --print-query, and ask for less time if it took too long',
	});
}

/** There is no such table; `database.name`. */
export function tableMissing(table: string): Failure {
	return failureOf({
		what: `There is no table ${table} in Athena`,
		wayOut:
			'name another with --athena-table, or see a CREATE TABLE for it with --print-query and the trail’s folders, such as s3://BUCKET/AWSLogs/ACCOUNT/CloudTrail/REGION/',
	});
}
