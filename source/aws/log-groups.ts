import type {LogGroup} from '@aws-sdk/client-cloudwatch-logs';
import {Failure} from '../failure.ts';
import {similarNames} from '../filter/similar-names.ts';
import type {Clients} from './client.ts';
import type {LogGroupIdentifier} from './log-group-identifier.ts';
import {failureOf, toFailure} from './sentence.ts';
import {notStandardClass} from './service-sentence.ts';

const pageSize = 50;
/** A guess at a misspelt name reads no more than this; accounts can have thousands of log groups. */
const mostPages = 10;

/**
The ARN of a log group of the Standard class, as `logGroupArn` of DescribeLogGroups has it. An ARN is
taken as it is: the log group may be in an account that only shares it.
Throws a `Failure` that names the closest log groups when there is none of this name.
*/
export async function findLogGroup(
	identifier: LogGroupIdentifier,
	clients: Clients,
): Promise<string> {
	if (identifier.kind === 'arn') return identifier.arn;
	const {name} = identifier;
	let region: string | undefined;
	try {
		region = await clients.region();
		return await findByName(name, region, clients);
	} catch (error) {
		throw toFailure(error, {
			operation: 'DescribeLogGroups',
			profile: clients.profile,
			region,
			endpointUrl: clients.endpointUrl,
			logGroups: name,
		});
	}
}

async function findByName(name: string, region: string, clients: Clients): Promise<string> {
	const {DescribeLogGroupsCommand} = await import('@aws-sdk/client-cloudwatch-logs');
	// The answer is in order of names, so that the exact name comes first.
	const {logGroups = []} = await clients.queries.send(
		new DescribeLogGroupsCommand({logGroupNamePrefix: name, limit: pageSize}),
	);
	const found = logGroups.find(group => group.logGroupName === name);
	if (found === undefined) {
		const candidates =
			logGroups.length > 0
				? namesOf(logGroups)
				: // Being allowed to look up one name is not being allowed to list all.
					await listNames(clients).catch(() => []);
		throw notFound(name, region, similarNames(name, candidates), clients);
	}
	if (found.logGroupClass !== undefined && found.logGroupClass !== 'STANDARD') {
		throw failureOf(notStandardClass(name));
	}
	// Endpoints that imitate AWS may know only the older field.
	const arn = found.logGroupArn ?? found.arn?.replace(/:\*$/, '');
	if (arn !== undefined) return arn;
	throw new Failure(3, `No ARN came with log group ${name}: give the ARN instead of the name.`);
}

function notFound(
	name: string,
	region: string,
	similar: readonly string[],
	{profile, endpointUrl}: Clients,
): Failure {
	const options = [
		`--region ${region}`,
		...(profile === undefined ? [] : [`--profile ${profile}`]),
		// An address may hold a password before its host.
		...(endpointUrl === undefined ? [] : [`--endpoint-url ${new URL(endpointUrl).origin}`]),
	].join(' ');
	return failureOf({
		what: `There is no log group ${name} in ${region}${similar.length === 0 ? '' : ` (did you mean ${similar.join(' or ')}?)`}`,
		wayOut: `list them with aws logs describe-log-groups --query 'logGroups[].[logGroupName]' --output text ${options}`,
	});
}

async function listNames(clients: Clients): Promise<readonly string[]> {
	const {DescribeLogGroupsCommand} = await import('@aws-sdk/client-cloudwatch-logs');
	const names: string[] = [];
	let nextToken: string | undefined;
	for (let page = 0; page < mostPages; page++) {
		const answer = await clients.queries.send(
			new DescribeLogGroupsCommand({limit: pageSize, nextToken}),
		);
		names.push(...namesOf(answer.logGroups ?? []));
		nextToken = answer.nextToken;
		if (nextToken === undefined) break;
	}
	return names;
}

function namesOf(logGroups: readonly LogGroup[]): readonly string[] {
	return logGroups.flatMap(group => group.logGroupName ?? []);
}
