import {type ClientOptions, Clients} from '../../aws/client.ts';
import {type LogGroupIdentifier, parseLogGroupIdentifier} from '../../aws/log-group-identifier.ts';
import {findLogGroup} from '../../aws/log-groups.ts';
import {logGroupsByRegion} from '../../aws/log-groups-by-region.ts';
import {toFailure} from '../../aws/sentence.ts';
import {Failure} from '../../failure.ts';
import {type LogGroupsOptions, logGroupSource} from '../log-group-source.ts';
import {WantedReading} from '../reading.ts';
import {severalRegions} from '../several-regions.ts';
import type {Source} from '../source.ts';

/**
The live tail of the log groups with these names or ARNs, at least one, and a sweep behind it. ARNs decide their
Region; names are looked up in that of the options, else where the ARNs beside them are. `log` gets what
--debug-log writes. Throws a `Failure` for what is no log group or cannot be looked up.
*/
export async function openLogGroups(
	namesOrArns: readonly string[],
	options: ClientOptions,
	log: (line: string) => void,
	logGroupsOptions: LogGroupsOptions = {},
): Promise<Source> {
	const identifiers = [...new Set(namesOrArns)].map(parseLogGroupIdentifier);
	// One for all Regions.
	const wanted = logGroupsOptions.wanted ?? new WantedReading();
	const [first, ...others] = await Promise.all(
		[...logGroupsByRegion(identifiers, options)].map(([region, inRegion]) =>
			openRegion(inRegion, {...options, region}, log, {...logGroupsOptions, wanted}),
		),
	);
	if (first === undefined) throw new Failure(2, 'No log group was named.');
	const source = others.length === 0 ? first : severalRegions([first, ...others]);
	return {...source, logGroups: {names: namesOrArns, client: Promise.resolve(options)}};
}

async function openRegion(
	identifiers: readonly LogGroupIdentifier[],
	options: ClientOptions,
	log: (line: string) => void,
	logGroupsOptions: LogGroupsOptions,
): Promise<Source> {
	const clients = await open(options, log);
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
		return logGroupSource({clients, logGroups, region, log}, logGroupsOptions);
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
