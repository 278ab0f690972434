import type {Clients} from '../aws/client.ts';
import {splitPatterns} from '../filter/pattern/split.ts';
import {liveTailSource, minutePrice} from './live-tail/live-tail.ts';
import type {Tail} from './live-tail/tails.ts';
import {tailAsWanted} from './live-tail/wanted-tails.ts';
import {type Reading, WantedReading} from './reading.ts';
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
	/** Over how many sessions, and only what; can be changed while they are tailed. */
	readonly wanted?: WantedReading | undefined;
};

type Opened = Pick<SweepOptions, 'logGroups' | 'region' | 'log' | 'clock' | 'random'> & {
	/** Handed over. */
	readonly clients: Clients;
};

/** StartLiveTail takes no more (CloudWatch Logs API, `logGroupIdentifiers`). */
const mostLogGroups = 10;

/** Log groups of one Region, at least one: their tail, the sweep behind it and their history, as far as wanted. */
export function logGroupSource(opened: Opened, options: LogGroupsOptions): Source {
	const {callsPerSecond, since, until, sweep = 'on', wanted = new WantedReading()} = options;
	const named = {
		name: opened.logGroups.map(({name}) => name).join(', '),
		region: opened.region,
		wanted,
	};
	const swept = () => ({...opened, callsPerSecond, pattern: wanted.current.filter?.pattern, since});
	if (until !== undefined) {
		return {
			...named,
			minutePrice: undefined,
			updates: signal => history({...swept(), until, role: 'alone'}, named.name, signal),
		};
	}
	const tails = {
		wanted,
		open: (reading: Reading) => openTails(opened, reading, sweep === 'on' ? 'poll' : 'end'),
	};
	// Without a sweep the history ends where the tail begins.
	if (sweep === 'off' && since === undefined) {
		opened.clients.destroy();
		return {
			...named,
			minutePrice,
			updates: signal => tailAsWanted({...tails, hear: () => {}, changed: () => {}}, signal),
		};
	}
	return {
		...named,
		minutePrice,
		updates: signal =>
			sweptUpdates(tails, {...swept(), until: sweep === 'on' ? undefined : Date.now()}, signal),
	};
}

/** A tail for every ten log groups and every share of the sessions, each with clients of its own. */
function openTails(
	{clients, logGroups, ...opened}: Opened,
	{sessions, filter}: Reading,
	withoutSession: 'poll' | 'end',
): Promise<readonly Tail[]> {
	const parts = Array.from({length: Math.ceil(logGroups.length / mostLogGroups)}, (_, part) =>
		logGroups.slice(part * mostLogGroups, (part + 1) * mostLogGroups),
	);
	return Promise.all(
		parts.flatMap(part =>
			splitPatterns(sessions, filter?.pattern).map(async pattern => ({
				arns: part.map(({arn}) => arn),
				source: liveTailSource({
					region: opened.region,
					log: opened.log,
					...(opened.clock && {clock: opened.clock}),
					...(opened.random && {random: opened.random}),
					clients: await clients.another(),
					logGroups: part,
					pattern,
					withoutSession,
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
