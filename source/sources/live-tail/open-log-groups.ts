import {type ClientOptions, Clients} from '../../aws/client.ts';
import {type LogGroupIdentifier, parseLogGroupIdentifier} from '../../aws/log-group-identifier.ts';
import {findLogGroup} from '../../aws/log-groups.ts';
import {toFailure} from '../../aws/sentence.ts';
import {Failure} from '../../failure.ts';
import type {Source} from '../source.ts';
import {liveTailSource} from './live-tail.ts';

/** StartLiveTail takes no more (CloudWatch Logs API, `logGroupIdentifiers`). */
const mostLogGroups = 10;

/**
The live tail of the log groups with these names or ARNs, at least one. ARNs decide the Region, and
names beside them are looked up there. `log` gets what --debug-log writes.
Throws a `Failure` for what is no log group, cannot be tailed in one session or cannot be looked up.
*/
export async function openLogGroups(
	namesOrArns: readonly string[],
	options: ClientOptions,
	log: (line: string) => void,
): Promise<Source> {
	const identifiers = [...new Set(namesOrArns)].map(parseLogGroupIdentifier);
	if (identifiers.length > mostLogGroups) {
		throw new Failure(
			2,
			`One Live Tail session reads at most ${mostLogGroups} log groups and ${identifiers.length} were given: name fewer.`,
		);
	}
	const clients = await open({...options, region: regionOf(identifiers, options)}, log);
	try {
		const found = await Promise.all(
			identifiers.map(async identifier => ({
				name: identifier.name,
				arn: await findLogGroup(identifier, clients),
			})),
		);
		// A log group may have been given by its name and by its ARN.
		const logGroups = [...new Map(found.map(group => [group.arn, group])).values()];
		return liveTailSource({clients, logGroups, region: await clients.region(), log});
	} catch (error) {
		clients.destroy();
		throw error;
	}
}

async function open(options: ClientOptions, log: (line: string) => void): Promise<Clients> {
	try {
		return await Clients.open(options, log);
	} catch (error) {
		throw toFailure(error, {
			operation: 'DescribeLogGroups',
			profile: options.profile,
			region: options.region,
			endpointUrl: options.endpointUrl,
			logGroups: '',
		});
	}
}

function regionOf(
	identifiers: readonly LogGroupIdentifier[],
	{region}: ClientOptions,
): string | undefined {
	const regions = new Set<string>();
	for (const identifier of identifiers) {
		if (identifier.kind === 'arn') regions.add(identifier.region);
		else if (region !== undefined) regions.add(region);
	}
	if (regions.size > 1) {
		throw new Failure(
			2,
			`One Live Tail session reads log groups of one Region and these are in ${[...regions].join(' and ')}: give those of one Region.`,
		);
	}
	const [only] = regions;
	return only ?? region;
}
