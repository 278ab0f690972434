import {type ClientOptions, Clients} from '../../aws/client.ts';
import {type LogGroupIdentifier, parseLogGroupIdentifier} from '../../aws/log-group-identifier.ts';
import {findLogGroup} from '../../aws/log-groups.ts';
import {logGroupsByRegion} from '../../aws/log-groups-by-region.ts';
import {toFailure} from '../../aws/sentence.ts';
import {Failure} from '../../failure.ts';

/** ARNs of log groups in one Region, and the clients that reach them. Whoever found them closes them. */
export type RegionLogGroups = {
	readonly region: string;
	readonly clients: Clients;
	readonly logGroups: readonly string[];
};

/** How many log groups one query reads at the most. */
const mostLogGroups = 50;

/**
Finds log groups given by name or ARN, at least one: those that one query can read are together. `log` gets the SDK's
warnings. Throws a `Failure`, also for more log groups of a Region than a query reads.
*/
export async function findLogGroups(
	namesOrArns: readonly string[],
	options: ClientOptions,
	log: (line: string) => void,
): Promise<readonly RegionLogGroups[]> {
	const identifiers = namesOrArns.map(parseLogGroupIdentifier);
	const searches = await Promise.allSettled(
		[...logGroupsByRegion(identifiers, options)].map(([region, inRegion]) =>
			findInRegion(inRegion, {...options, region}, log),
		),
	);
	const found = searches.flatMap(search => (search.status === 'fulfilled' ? search.value : []));
	try {
		const failed = searches.find(search => search.status === 'rejected');
		if (failed !== undefined) {
			throw failed.reason;
		}

		const regions = oncePerRegion(found);
		for (const {logGroups} of regions) {
			refuseTooMany(logGroups);
		}

		return regions;
	} catch (error) {
		closeLogGroups(found);
		throw error;
	}
}

/** Destroys the clients. */
export function closeLogGroups(regions: readonly RegionLogGroups[]): void {
	for (const {clients} of regions) {
		clients.destroy();
	}
}

async function findInRegion(
	identifiers: readonly LogGroupIdentifier[],
	options: ClientOptions,
	log: (line: string) => void,
): Promise<RegionLogGroups> {
	const clients = await open(options, log);
	try {
		const logGroups = await Promise.all(
			identifiers.map(identifier => findLogGroup(identifier, clients)),
		);
		return {region: await clients.region(), clients, logGroups: [...new Set(logGroups)]};
	} catch (error) {
		clients.destroy();
		throw error;
	}
}

/** The Region that is set may be that of an ARN as well, and a log group may have been given by name and ARN. */
function oncePerRegion(found: readonly RegionLogGroups[]): readonly RegionLogGroups[] {
	const regions = new Map<string, RegionLogGroups>();
	for (const each of found) {
		const before = regions.get(each.region);
		if (before === undefined) {
			regions.set(each.region, each);
		} else {
			each.clients.destroy();
			const logGroups = [...new Set([...before.logGroups, ...each.logGroups])];
			regions.set(each.region, {...before, logGroups});
		}
	}

	return [...regions.values()];
}

function refuseTooMany({length}: readonly string[]): void {
	if (length > mostLogGroups) {
		throw new Failure(
			2,
			`Logs Insights reads ${mostLogGroups} log groups at once, and these are ${length}: name fewer.`,
		);
	}
}

async function open(options: ClientOptions, log: (line: string) => void): Promise<Clients> {
	try {
		return await Clients.open(options, log);
	} catch (error) {
		const {profile, region, endpointUrl} = options;
		const operation = 'DescribeLogGroups';
		throw toFailure(error, {operation, profile, region, endpointUrl, logGroups: ''});
	}
}
