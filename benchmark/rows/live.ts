import {EndpointProcess} from '../endpoint-process.ts';
import {type Load, logGroupName} from '../load.ts';
import {percentile} from '../median.ts';
import {cpuTime, residentBytes} from '../process-figures.ts';
import type {Context, Measurement, Row} from '../row.ts';
import {Screen} from '../screen.ts';
import {keyTimes} from '../typing.ts';

const seconds = 40;
/** ms until the last event is shown; what Live Tail lost is found by the sweep, half a minute later at the earliest. */
const patience = 90_000;

/** A tail session takes ten log groups. It sends 500 events an update at most: updates come a little early, so that no jitter makes them a sample. */
const flood: Load = {
	logGroups: 150,
	sessions: 15,
	first: 0,
	eventsPerSecond: 7500,
	recordBytes: 2048,
	updateInterval: 900,
};

export const live: Row = {
	name: 'live',
	work: `${flood.sessions} tail sessions × 500 events/s × 2 KB, on a screen of 120×40`,
	async measure(context) {
		const endpoint = await EndpointProcess.start(flood);
		try {
			return await watched(endpoint, context);
		} finally {
			await endpoint.leave();
		}
	},
};

async function watched(endpoint: EndpointProcess, context: Context): Promise<Measurement> {
	context.tell(`${seconds} s of a flood …`);
	const names = Array.from({length: flood.logGroups}, (_, place) => logGroupName(place));
	const screen = new Screen(context, [...names, '--keep', '2000000'], {
		environment: endpoint.environment,
	});
	try {
		await endpoint.begin();
		const begunAt = performance.now();
		await screen.until('a flood', text => shownEvents(text) > flood.eventsPerSecond, patience);
		const [startedAt, cpuBefore] = [performance.now(), await cpuTime(screen.pid)];
		const times = await keyTimes(screen, startedAt + seconds * 1000);
		const cpu = (await cpuTime(screen.pid)) - cpuBefore;
		const share = cpu / (performance.now() - startedAt);
		const elapsed = performance.now() - begunAt;
		const delivered = await endpoint.end();
		const missing = await missingOf(screen, delivered);
		const memory = await residentBytes(screen.pid);
		const measured = {kind: 'measured'} as const;
		return {
			findings: [
				{
					...measured,
					what: `events lost of ${delivered.toLocaleString('en')}`,
					value: missing,
					unit: 'events',
					target: {atMost: 0},
				},
				{
					...measured,
					what: 'events delivered a second',
					value: delivered / (elapsed / 1000),
					unit: 'events',
				},
				{...measured, what: 'of a core', value: share * 100, unit: '%', target: {atMost: 100}},
				{
					...measured,
					what: 'key to paint, 95th percentile',
					value: percentile(times, 0.95),
					unit: 'ms',
					target: {atMost: 50},
				},
				{...measured, what: 'key to paint, median', value: percentile(times, 0.5), unit: 'ms'},
				{...measured, what: 'memory at the end (RSS)', value: memory / 1e6, unit: 'MB'},
			],
			timings: [],
			notes: [
				'A busy machine delivers fewer than 7,500 events a second.',
				`${times.length} keys: a filter typed, letter by letter, and deleted again, over all events held.`,
			],
		};
	} finally {
		await screen.leave();
	}
}

/** How many of the events delivered the screen does not count in the end. */
async function missingOf(screen: Screen, delivered: number): Promise<number> {
	await screen
		.until('all events', text => shownEvents(text) >= delivered, patience)
		.catch(() => undefined);
	return delivered - shownEvents(screen.text());
}

function shownEvents(text: string): number {
	return Number(/([\d,]+) events/.exec(text)?.[1]?.replaceAll(',', '') ?? 0);
}
