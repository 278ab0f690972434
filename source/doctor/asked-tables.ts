import type {Findings} from './findings.ts';
import {partitionOf} from './partition.ts';
import type {ExaminedTable} from './selectors/coverage.ts';

/**
The tables asked for, with their ARNs: a name is that of a table in the Region, in the account of who is asking, else in
that of the trail. Without any, whichever table there is.
@param trailArn of a trail, which tells the partition
*/
export function askedTables(
	{question, introduction}: Pick<Findings, 'question' | 'introduction'>,
	trailArn: string,
): readonly ExaminedTable[] {
	const partition = partitionOf(trailArn);
	const {tables} = question;
	if (tables.length === 0) {
		return [{kind: 'any table', partition}];
	}

	const [, , , trailRegion = '', trailAccount = ''] = trailArn.split(':');
	const {identity, region = trailRegion} = introduction;
	const account = identity.kind === 'answered' ? identity.value.account : trailAccount;
	return tables.map(table => ({
		kind: 'table',
		arn: table.startsWith('arn:')
			? table
			: `arn:${partition}:dynamodb:${region}:${account}:table/${table}`,
	}));
}
