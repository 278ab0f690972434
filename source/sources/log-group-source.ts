import type {Clients} from '../aws/client.ts';
import {liveTailSource} from './live-tail/live-tail.ts';
import {type Tail, tailTogether} from './live-tail/tails.ts';
import type {Source, Update} from './source.ts';
import {Sweep} from './sweep/sweep.ts';
import type {SweepOptions} from './sweep/sweep-options.ts';
import {sweptUpdates} from './swept-updates.ts';

export type LogGroupsOptions = {
	/** Whether what Live Tail misses is read with FilterLogEvents; on. */
	readonly sweep?: 'on' | 'off' | undefined;
	/** FilterLogEvents, over all log groups; 2. */
	readonly callsPerSecond?: number | undefined;
	/** Reads what was delivered from then on as well, ms since the epoch. */
	readonly since?: number | undefined;
	/** Reads up to then and ends, without a tail; needs `since`. */
	readonly until?: number | undefined;
	/** Only what this filter pattern selects. */
	readonly pattern?: string | undefined;
	/** In place of one tail session, one for each of these patterns, which together select what `pattern` does. */
	readonly patterns?: readonly (string | undefined)[] | undefined;
};

type Opened = Pick<SweepOptions, 'logGroups' | 'region' | 'log' | 'clock' | 'random'> & {
	/** Handed over. */
	readonly clients: Clients;
};

/** StartLiveTail takes no more (CloudWatch Logs API, `logGroupIdentifiers`). */
const mostLogGroups = 10;

/** Log groups of one Region, at least one: their tail, the sweep behind it and their history, as far as wanted. */
export async function logGroupSource(opened: Opened, options: LogGroupsOptions): Promise<Source> {
	const {callsPerSecond, pattern, since, until} = options;
	const swept = {...opened, callsPerSecond, pattern, since};
	const named = {
		name: opened.logGroups.map(({name}) => name).join(', '),
		region: opened.region,
	};
	if (until !== undefined) {
		return {
			...named,
			minutePrice: undefined,
			updates: signal => history({...swept, until, role: 'alone'}, named.name, signal),
		};
	}
	const tails = await openTails(opened, options);
	const minutePrice = tails[0]?.source.minutePrice;
	// Without a sweep the history ends where the tail begins.
	const isSwept = options.sweep !== 'off';
	if (!isSwept && since === undefined) {
		opened.clients.destroy();
		return {...named, minutePrice, updates: signal => tailTogether(tails, () => {}, signal)};
	}
	return {
		...named,
		minutePrice,
		updates: signal =>
			sweptUpdates(tails, {...swept, until: isSwept ? undefined : Date.now()}, signal),
	};
}

/** A tail for every ten log groups and every pattern, each with clients of its own. */
function openTails(
	{clients, logGroups, ...opened}: Opened,
	{sweep = 'on', pattern, patterns = [pattern]}: LogGroupsOptions,
): Promise<readonly Tail[]> {
	const parts = Array.from({length: Math.ceil(logGroups.length / mostLogGroups)}, (_, part) =>
		logGroups.slice(part * mostLogGroups, (part + 1) * mostLogGroups),
	);
	return Promise.all(
		parts.flatMap(part =>
			patterns.map(async selected => ({
				arns: part.map(({arn}) => arn),
				source: liveTailSource({
					region: opened.region,
					log: opened.log,
					...(opened.clock && {clock: opened.clock}),
					...(opened.random && {random: opened.random}),
					clients: await clients.another(),
					logGroups: part,
					pattern: selected,
					withoutSession: sweep === 'on' ? 'poll' : 'end',
				}),
			})),
		),
	);
}

async function* history(
	options: SweepOptions,
	name: string,
	signal: AbortSignal,
): AsyncGenerator<Update, void, undefined> {
	yield {kind: 'state', state: {kind: 'reading', name}};
	yield* new Sweep(options).updates(signal);
	if (!signal.aborted) yield {kind: 'state', state: {kind: 'ended'}};
}
