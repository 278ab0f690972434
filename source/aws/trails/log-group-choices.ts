import {type ClientOptions, Clients} from '../client.ts';
import type {CloudTrailClients} from '../cloudtrail-clients.ts';
import {describeLogGroup} from '../log-group-facts.ts';
import {getTrailStatus} from './ask-cloudtrail.ts';
import type {TrailLogGroup} from './find-log-groups.ts';

/** What someone who chooses among log groups wants to know of one; `undefined` for what could not be told. */
export type LogGroupChoice = {
	readonly arn: string;
	readonly name: string;
	readonly region: string;
	/** Names of the trails that deliver to it. */
	readonly trails: readonly string[];
	readonly storedBytes: number | undefined;
	/** ms since the epoch. */
	readonly lastDelivery: number | undefined;
};

/** Looks up what there is to know of log groups, each where it is. What cannot be told keeps nobody from choosing. */
export async function describeChoices(
	logGroups: readonly TrailLogGroup[],
	clients: CloudTrailClients,
	options: ClientOptions,
	log: (line: string) => void,
): Promise<readonly LogGroupChoice[]> {
	return Promise.all(
		logGroups.map(async found => {
			const [storedBytes, lastDelivery] = await Promise.all([
				storedBytesOf(found, options, log),
				lastDeliveryOf(found, clients),
			]);
			const {arn, name, region} = found.logGroup;
			const trails = found.trails.map(trail => trail.name);
			return {arn, name, region, trails, storedBytes, lastDelivery};
		}),
	);
}

async function storedBytesOf(
	{logGroup}: TrailLogGroup,
	options: ClientOptions,
	log: (line: string) => void,
): Promise<number | undefined> {
	const clients = await Clients.open({...options, region: logGroup.region}, log);
	try {
		const answer = await describeLogGroup(logGroup, clients);
		return answer.kind === 'answered' ? answer.value?.storedBytes : undefined;
	} finally {
		clients.destroy();
	}
}

async function lastDeliveryOf(
	{trails}: TrailLogGroup,
	clients: CloudTrailClients,
): Promise<number | undefined> {
	const answers = await Promise.all(trails.map(trail => getTrailStatus(clients, trail)));
	const times = answers.flatMap(answer =>
		answer.kind === 'answered' ? (answer.value.lastDelivery ?? []) : [],
	);
	return times.length === 0 ? undefined : Math.max(...times);
}
