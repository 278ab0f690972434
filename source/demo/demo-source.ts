import {openLogGroups} from '../sources/live-tail/open-log-groups.ts';
import type {Source} from '../sources/source.ts';
import {startEndpoint} from './endpoint/endpoint.ts';
import {LogGroup} from './endpoint/log-group.ts';
import {accountId, type Region} from './story/account.ts';
import {createStory} from './story/story.ts';

const seed = 1;
const homeRegion: Region = 'us-east-1';
const logGroupName = 'aws-cloudtrail-logs-shop';
const deliveryInterval = 1000;
/** The endpoint asks for a signature and accepts any. */
const credentials = {accessKeyId: 'AKIADEMODEMODEMODEMO', secretAccessKey: 'demo'};

/**
The shop's log group, played into a CloudWatch Logs endpoint on this machine and tailed through the SDK as
any other. The endpoint lives as long as the iteration.
*/
export function demoSource(log: (line: string) => void): Source {
	return {
		name: `demo: ${logGroupName}`,
		region: homeRegion,
		minutePrice: 0,
		async *updates(signal) {
			const logGroup = new LogGroup({name: logGroupName, accountId, region: homeRegion});
			const endpoint = await startEndpoint({logGroups: [logGroup]});
			const stop = play(logGroup);
			try {
				const options = {region: homeRegion, endpointUrl: endpoint.url, credentials};
				const source = await openLogGroups([logGroupName], options, log);
				yield* source.updates(signal);
			} finally {
				stop();
				await endpoint.close();
			}
		},
	};
}

function play(logGroup: LogGroup): () => void {
	const story = createStory({seed});
	let playedTo = Date.now();
	const timer = setInterval(() => {
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
	}, deliveryInterval);
	return () => clearInterval(timer);
}
