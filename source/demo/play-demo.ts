import {openLogGroups} from '../sources/live-tail/open-log-groups.ts';
import type {LogGroupsOptions} from '../sources/log-group-source.ts';
import type {ReachedLogGroups, Source} from '../sources/source.ts';
import {startEndpoint} from './endpoint/endpoint.ts';
import {LogGroup} from './endpoint/log-group.ts';
import {evaluate} from './insights/evaluate.ts';
import {accountId, type Region} from './story/account.ts';
import {createStory} from './story/story.ts';

const seed = 1;
const homeRegion: Region = 'us-east-1';
const logGroupName = 'aws-cloudtrail-logs-shop';
const deliveryInterval = 1000;
type Client = Awaited<ReachedLogGroups['client']>;

/** The endpoint asks for a signature and accepts any. */
const credentials = {accessKeyId: 'AKIADEMODEMODEMODEMO', secretAccessKey: 'demo'};

/**
The shop's log group, played into a CloudWatch Logs endpoint on this machine and tailed through the SDK as
any other. The endpoint lives as long as the iteration.
*/
export function demoSource(log: (line: string) => void, options: LogGroupsOptions): Source {
	let tell: (client: Client) => void = () => {};
	const client = new Promise<Client>(resolve => {
		tell = resolve;
	});
	return {
		name: `demo: ${logGroupName}`,
		region: homeRegion,
		minutePrice: 0,
		wanted: options.wanted,
		logGroups: {names: [logGroupName], client},
		async *updates(signal) {
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
		},
	};
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
