import type {LogGroupsOptions} from '../sources/log-group-source.ts';
import type {ReachedLogGroups, Source} from '../sources/source.ts';
import type {Region} from './story/account.ts';

export const homeRegion: Region = 'us-east-1';
export const logGroupName = 'aws-cloudtrail-logs-shop';
export type DemoClient = Awaited<ReachedLogGroups['client']>;

/**
The shop's log group, played into a CloudWatch Logs endpoint on this machine and tailed through the SDK as
any other. What plays it is loaded with the first update: the screen need not wait for it.
*/
export function demoSource(log: (line: string) => void, options: LogGroupsOptions): Source {
	let tell: (client: DemoClient) => void = () => {};
	const client = new Promise<DemoClient>(resolve => {
		tell = resolve;
	});
	return {
		name: `demo: ${logGroupName}`,
		region: homeRegion,
		minutePrice: 0,
		wanted: options.wanted,
		logGroups: {names: [logGroupName], client},
		async *updates(signal) {
			const {playDemo} = await import('./play-demo.ts');
			yield* playDemo(log, options, tell, signal);
		},
	};
}
