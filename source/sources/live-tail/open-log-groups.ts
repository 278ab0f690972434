import {type ClientOptions, Clients} from '../../aws/client.ts';
import {type LogGroupIdentifier, parseLogGroupIdentifier} from '../../aws/log-group-identifier.ts';
import {findLogGroup} from '../../aws/log-groups.ts';
import {toFailure} from '../../aws/sentence.ts';
import {Failure} from '../../failure.ts';
import {type LogGroupsOptions, logGroupSource} from '../log-group-source.ts';
import type {Source} from '../source.ts';

/**
The live tail of the log groups with these names or ARNs, at least one, and a sweep behind it. ARNs decide the
Region, and names beside them are looked up there. `log` gets what --debug-log writes.
Throws a `Failure` for what is no log group, is in several Regions or cannot be looked up.
*/
export async function openLogGroups(
	namesOrArns: readonly string[],
	options: ClientOptions,
	log: (line: string) => void,
	logGroupsOptions: LogGroupsOptions = {},
): Promise<Source> {
	const identifiers = [...new Set(namesOrArns)].map(parseLogGroupIdentifier);
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
		const region = await clients.region();
		return await logGroupSource({clients, logGroups, region, log}, logGroupsOptions);
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
