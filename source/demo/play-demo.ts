import {openLogGroups} from '../sources/live-tail/open-log-groups.ts';
import type {LogGroupsOptions} from '../sources/log-group-source.ts';
import type {Update} from '../sources/source.ts';
import {type DemoClient, homeRegion, logGroupName} from './demo-source.ts';
import {startEndpoint} from './endpoint/endpoint.ts';
import {LogGroup} from './endpoint/log-group.ts';
import {evaluate} from './insights/evaluate.ts';
import {accountId} from './story/account.ts';
import {createStory} from './story/story.ts';

const seed = 1;
const deliveryInterval = 1000;

/** The endpoint asks for a signature and accepts any. */
const credentials = {accessKeyId: 'AKIADEMODEMODEMODEMO', secretAccessKey: 'demo'};

/**
Plays the story into an endpoint on this machine, which lives as long as the iteration, and tails it there.
@param tell hears how the endpoint is reached
*/
export async function* playDemo(
	log: (line: string) => void,
	options: LogGroupsOptions,
	tell: (client: DemoClient) => void,
	signal: AbortSignal,
): AsyncGenerator<Update, void, undefined> {
	const logGroup = new LogGroup({name: logGroupName, accountId, region: homeRegion});
	const endpoint = await startEndpoint({
		logGroups: [logGroup],
		insights: evaluate,
	});
	const stop = play(logGroup, options.since ?? Date.now());
	try {
		const reached = {region: homeRegion, endpointUrl: endpoint.url, credentials};
		tell(reached);
		const source = await openLogGroups([logGroupName], reached, log, options);
		yield* source.updates(signal);
	} finally {
		stop();
		await endpoint.close();
	}
}

/** Plays the story from a time on, what is past at once. */
function play(logGroup: LogGroup, since: number): () => void {
	const story = createStory({seed});
	let playedTo = since;
	const deliver = () => {
		const now = Date.now();
		logGroup.append(
			story.recordsDelivered(playedTo, now).map(({deliveredAt, logStreamName, message}) => ({
				timestamp: deliveredAt,
				ingestionTime: now,
				logStreamName,
				message,
			})),
		);
		playedTo = now;
	};

	deliver();
	const timer = setInterval(deliver, deliveryInterval);
	return () => clearInterval(timer);
}
