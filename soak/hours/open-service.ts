import {Clients} from '../../source/aws/client.ts';
import type {LogGroup} from '../../source/demo/endpoint/log-group.ts';
import type {Clock} from '../../source/sources/live-tail/clock.ts';
import {liveTailSource} from '../../source/sources/live-tail/live-tail.ts';
import {WantedReading} from '../../source/sources/reading.ts';
import type {Source} from '../../source/sources/source.ts';
import {sweptUpdates} from '../../source/sources/swept-updates.ts';
import type {SimulatedService} from './simulated-service.ts';

const credentials = {
	accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
	secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
};
/** Nothing is ever sent there. */
const endpointUrl = 'http://127.0.0.1:9';

export type Opened = {
	readonly service: SimulatedService;
	readonly logGroups: readonly LogGroup[];
	readonly region: string;
	readonly clock: Clock;
	readonly random: () => number;
	readonly sweepRate: number;
};

/** The program's own source, a tail for each log group and a sweep behind them; only the SDK's connections are replaced. */
export function openService({
	service,
	logGroups,
	region,
	clock,
	random,
	sweepRate,
}: Opened): Source {
	const log = () => {};
	const open = async () => {
		const clients = await Clients.open({region, endpointUrl, credentials}, log);
		clients.tail.config.requestHandler = service.requestHandler;
		return clients;
	};
	const named = logGroups.map(({name, logGroupArn}) => ({name, arn: logGroupArn}));
	const opened = {region, log, clock, random};
	const wanted = new WantedReading();
	const openTails = () =>
		Promise.all(
			named.map(async group => ({
				arns: [group.arn],
				source: liveTailSource({
					...opened,
					clients: await open(),
					logGroups: [group],
					withoutSession: 'poll',
				}),
			})),
		);
	return {
		name: named.map(({name}) => name).join(', '),
		region,
		minutePrice: 0,
		wanted,
		async *updates(signal) {
			const clients = await open();
			const sweep = {...opened, clients, logGroups: named, callsPerSecond: sweepRate};
			yield* sweptUpdates({wanted, open: openTails}, sweep, signal);
		},
	};
}
