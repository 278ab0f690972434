import {type ClientOptions, Clients} from '../../aws/client.ts';
import {parseLogGroupIdentifier} from '../../aws/log-group-identifier.ts';
import {findLogGroup} from '../../aws/log-groups.ts';
import {toFailure} from '../../aws/sentence.ts';
import {Failure} from '../../failure.ts';

/** Log groups of one Region, and the clients that reach them. Whoever found them destroys the clients. */
export type FoundLogGroups = {readonly clients: Clients; readonly logGroups: readonly string[]};

/**
Finds the ARNs of log groups given by name or ARN, at least one. `log` gets the SDK's warnings. Throws a `Failure`, also
for log groups of several Regions, which no query reads together.
*/
export async function findLogGroups(
	namesOrArns: readonly string[],
	options: ClientOptions,
	log: (line: string) => void,
): Promise<FoundLogGroups> {
	const identifiers = namesOrArns.map(parseLogGroupIdentifier);
	const regions = new Set(
		identifiers.flatMap(identifier =>
			identifier.kind === 'arn' ? identifier.region : (options.region ?? []),
		),
	);
	const [region, ...others] = regions;
	if (others.length > 0) {
		throw new Failure(
			2,
			`Logs Insights reads log groups of one Region at a time, and these are in ${[...regions].join(', ')}.`,
		);
	}

	const clients = await open({...options, region}, log);
	try {
		const found = await Promise.all(
			identifiers.map(identifier => findLogGroup(identifier, clients)),
		);
		return {clients, logGroups: [...new Set(found)]};
	} catch (error) {
		clients.destroy();
		throw error;
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
