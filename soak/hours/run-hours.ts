import {parseRecord} from '../../source/cloudtrail/parse.ts';
import {LogGroup} from '../../source/demo/endpoint/log-group.ts';
import {EventStore} from '../../source/store/event-store.ts';
import {Intake} from '../../source/store/intake.ts';
import {Feed} from '../../source/ui/feed.ts';
import {seededRandom} from '../../test/fixtures/deliveries.ts';
import {SimulatedClock} from '../../test/fixtures/simulated-clock.ts';
import {type Finding, finding} from '../finding.ts';
import {countKinds, flatMemory, type KindCounts, nothingGathers} from '../steadiness.ts';
import {AbortListeners} from './abort-listeners.ts';
import {driftOf} from './drift.ts';
import {goWrong} from './faults.ts';
import {ledgerDifference} from './ledger-difference.ts';
import {openService} from './open-service.ts';
import {passTime} from './pass-time.ts';
import {SimulatedService} from './simulated-service.ts';
import {Traffic} from './traffic.ts';
import {watchAll, watchAnew} from './watched.ts';

export type HoursOptions = {
	/** Simulated time. */
	readonly seconds: number;
	readonly eventsPerSecond: number;
	/** How many events are held. */
	readonly keep: number;
	/** Counts are compared every so many seconds, and memory is looked at. */
	readonly checkEvery: number;
	readonly sampleEvery: number;
	/** Seconds until rings are full and memory is settled. */
	readonly settled: number;
	readonly seed: number;
	readonly tell: (line: string) => void;
};

const region = 'eu-west-1';
const logGroupCount = 3;
/** FilterLogEvents calls a second, the least that an account may have (CloudWatch Logs quotas). */
const sweepRate = 5;
/** Log groups end with nothing more to come; the sweep has so many seconds to find what is missing. */
const longestSweep = 900;
const minute = 60;
/** The screen's counts are asked for every so many seconds. */
const lookEvery = 5;
const begin = Date.UTC(2026, 0, 5);

/**
Hours of a live tail by a simulated clock. Real: the program's sources with the SDK's clients, which sign requests, read
pages and decode frames; parsing, the memory of ids, ledger, store, views, counts and groups. Simulated: time, the
connections, and the service behind them, which drops, loses, samples, throttles and refuses. Records are text, those
of the demo's story.
*/
export async function runHours(options: HoursOptions): Promise<readonly Finding[]> {
	const {seconds, eventsPerSecond, keep, checkEvery, sampleEvery, settled, seed, tell} = options;
	const random = seededRandom(seed);
	const clock = new SimulatedClock(begin);
	const logGroups = Array.from(
		{length: logGroupCount},
		(_, place) => new LogGroup({name: `trail-${place}`, accountId: '111122223333', region}),
	);
	const service = new SimulatedService(logGroups, region, clock.now);
	const source = openService({service, logGroups, region, clock, random, sweepRate});
	const traffic = new Traffic(logGroups, {eventsPerSecond, begin}, random);
	const store = new EventStore(keep);
	const feed = new Feed(source, store, new Intake(parseRecord), clock.now);
	const watched = watchAll(store);
	store.follow({appended: sequence => traffic.received(store.id(sequence)), evicting: () => {}});
	const warnings: string[] = [];
	const warn = ({message}: Error) => warnings.push(message);
	process.on('warning', warn);
	const before = countKinds(process.getActiveResourcesInfo());

	const listeners = new AbortListeners();
	const controller = new AbortController();
	const consumed = (async () => {
		for await (const update of source.updates(controller.signal)) feed.consume(update);
	})();
	// It is awaited at the end; until then a failure is seen by what no longer comes.
	let failure: unknown;
	consumed.catch((error: unknown) => {
		failure = error;
	});

	const memory: {inUse: number; resident: number}[] = [];
	const resources: KindCounts[] = [];
	const drifts: string[] = [];
	let checks = 0;
	let longestBacklog = 0;
	const check = (second: number) => {
		checks++;
		const drift = driftOf(store, watched) ?? ledgerDifference(feed.ledger, traffic);
		if (drift !== undefined) drifts.push(`after ${second} s ${drift}`);
	};

	const startedAt = performance.now();
	for (let second = 0; second < seconds && failure === undefined; second++) {
		goWrong(second, service, logGroups);
		traffic.deliver(second);
		await passTime(clock, 1000);
		service.update();
		if (second % lookEvery === 0) for (const each of watched) each.look();
		if (second % minute === minute - 1) watchAnew(watched, second / minute, store);
		longestBacklog = Math.max(longestBacklog, traffic.missing);
		const passed = second + 1;
		if (passed % sampleEvery === 0 && passed > settled) {
			globalThis.gc?.();
			const {heapUsed, external, rss} = process.memoryUsage();
			memory.push({inUse: heapUsed + external, resident: rss});
			resources.push({
				...countKinds(process.getActiveResourcesInfo()),
				'timers of the simulated clock': clock.pending,
				'listeners of abort signals': listeners.count,
				'tail sessions': service.openSessions,
			});
		}

		if (passed % checkEvery === 0) {
			check(passed);
			const rate = traffic.made / ((performance.now() - startedAt) / 1000);
			tell(
				`${(passed / 3600).toFixed(2)} h: ${traffic.made.toLocaleString('en')} events, ${Math.round(rate).toLocaleString('en')}/s, ${traffic.missing.toLocaleString('en')} not here yet, ${feed.gaps} gaps, ${drifts.length === 0 ? 'no drift' : drifts.at(-1)}`,
			);
		}
	}

	service.loseSilently(0);
	const isComplete = () => (feed.completeness?.completeTo ?? 0) >= traffic.lastTimestamp;
	for (let second = 0; second < longestSweep && !isComplete() && failure === undefined; second++) {
		await passTime(clock, 1000);
		service.update();
	}

	check(seconds);
	const took = (performance.now() - startedAt) / 1000;
	controller.abort();
	await passTime(clock, 1000);
	await consumed.catch(() => undefined);
	await passTime(clock, 1000);
	process.off('warning', warn);
	listeners.release();

	const after = countKinds(process.getActiveResourcesInfo());
	const left = Object.keys(after).filter(kind => (after[kind] ?? 0) > (before[kind] ?? 0));
	const count = (number: number) => number.toLocaleString('en');
	return [
		finding(
			'the source',
			`${count(traffic.made)} events in ${took.toFixed(0)} s, ${count(Math.round(traffic.made / took))}/s`,
			failure === undefined,
			`The source failed: ${String(failure)}`,
		),
		finding(
			'every event once',
			`${count(store.next)} of ${count(traffic.made)}, ${count(traffic.twice)} delivered twice, ${count(store.recovered)} found by the sweep, ${count(longestBacklog)} missing at most`,
			traffic.missing === 0 && traffic.strange === 0 && store.next === traffic.made,
			`${count(traffic.missing)} events never came, and ${count(traffic.strange)} came that were not to.`,
		),
		finding(
			'no drift of counts, groups, matches, ledger',
			`${checks} times counted anew`,
			drifts.length === 0,
			`What is kept current is not what is held: ${drifts[0]}.`,
		),
		finding(
			'faults',
			`${feed.gaps} gaps, ${feed.sampledUpdates} sampled updates, ${feed.duplicates} duplicates dropped`,
			feed.gaps > 0 && feed.duplicates > 0 && store.recovered > 0,
			'Nothing went wrong, so that nothing was proven.',
		),
		finding(
			'tail sessions',
			`${service.mostOpen} at most, ${service.openSessions} at the end`,
			// One may be renewed: two are open for a moment.
			service.mostOpen <= logGroupCount + 1 && service.openSessions === 0,
			`${service.mostOpen} tail sessions were open at a time, and ${service.openSessions} at the end; ${logGroupCount} were wanted.`,
		),
		finding(
			'timers and listeners at the end',
			`${clock.pending} timers`,
			clock.pending === 0 && left.length === 0,
			`The source has ended, and ${clock.pending} timers are waited for; of these there are more than before: ${left.join(', ') || 'none'}.`,
		),
		finding(
			'warnings',
			`${warnings.length}`,
			warnings.length === 0,
			`Node warned: ${warnings[0]}.`,
		),
		nothingGathers('resources', resources),
		flatMemory(
			'memory in use',
			memory.map(({inUse}) => inUse),
			0.01,
		),
		flatMemory(
			'memory of the process (RSS)',
			memory.map(({resident}) => resident),
			0.05,
		),
	];
}
