import type {Athena} from '../../aws/athena-client.ts';
import {failureOf} from '../../aws/sentence.ts';
import {athenaFailure} from './failure.ts';

/** Where Athena writes the result of a query, and who says so. To be shown before the query runs. */
export type ResultPlace =
	| {readonly kind: 'S3'; readonly location: string; readonly from: 'workgroup' | 'user'}
	/** In storage of Athena's own, for a day. */
	| {readonly kind: 'managed'};

/**
The place that a workgroup sets, else the one the user wants. Throws a `Failure` that says what to set where there is none.
@param wanted `s3://bucket/prefix/`
*/
export async function resultPlace(
	athena: Athena,
	workgroup: string,
	wanted?: string,
): Promise<ResultPlace> {
	const {location, enforced, managed} = await settingsOf(athena, workgroup);
	if (managed) {
		return {kind: 'managed'};
	}

	if (wanted !== undefined && !enforced) {
		return {kind: 'S3', location: wanted, from: 'user'};
	}

	if (location === undefined) {
		throw failureOf({
			what: `Workgroup ${workgroup} of Athena says no place for results`,
			wayOut: 'set its query result location, or name a --workgroup that has one',
		});
	}

	return {kind: 'S3', location, from: 'workgroup'};
}

async function settingsOf(athena: Athena, workgroup: string) {
	const {GetWorkGroupCommand} = await import('@aws-sdk/client-athena');
	try {
		const {WorkGroup} = await athena.client.send(new GetWorkGroupCommand({WorkGroup: workgroup}));
		const configuration = WorkGroup?.Configuration;
		return {
			location: configuration?.ResultConfiguration?.OutputLocation || undefined,
			enforced: configuration?.EnforceWorkGroupConfiguration ?? false,
			managed: configuration?.ManagedQueryResultsConfiguration?.Enabled ?? false,
		};
	} catch (error) {
		throw await athenaFailure(error, 'GetWorkGroup', athena);
	}
}
