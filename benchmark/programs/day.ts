import type {CloudTrailEvent} from '../../source/cloudtrail/event.ts';
import {parseRecord} from '../../source/cloudtrail/parse.ts';
import {matcherOf} from '../../source/filter/compile.ts';
import {EventStore} from '../../source/store/event-store.ts';
import {Ledger} from '../../source/store/ledger.ts';
import {View} from '../../source/store/view.ts';
import {generatedRecords} from '../records.ts';

/** Memory at one time of the simulated clock, after a garbage collection; bytes. */
export type MemoryAt = {readonly hour: number; readonly inUse: number; readonly resident: number};

const [hours = 24, eventsPerSecond = 500] = process.argv.slice(2).map(Number);
/** The usual `--keep`. */
const keep = 200_000;
/** So many records come again and again, each time as another call. */
const distinct = 20_000;
/** Tasks and addresses come and go with the deployments of a shop: so many of each at a time, all others an hour later. */
const atATime = 200;
const second = 1000;
const hour = 3600 * second;
const begin = Date.UTC(2026, 0, 1);

const pool = [...generatedRecords(distinct)].flatMap(text => {
	const event = parseRecord(text);
	return event === undefined ? [] : [{text, event}];
});
const store = new EventStore(keep);
const ledger = new Ledger();
const views = ['', 'orders', 'is:error'].map(
	filter => new View(store, matcherOf(filter), 'arrival'),
);
let made = 0;
for (let now = begin; now <= begin + hours * hour; now += second) {
	if ((now - begin) % (hour / 4) === 0) {
		report(now);
	}

	for (let count = 0; count < eventsPerSecond; count++) {
		append(now);
	}

	for (const view of views) {
		view.counts('event');
	}
}

function append(now: number): void {
	const {text, event} = pool[made % pool.length] ?? {text: '', event: undefined};
	const arrival = {
		text,
		event: event === undefined ? undefined : anotherCall(event, now),
		deliveredAt: now,
		receivedAt: now,
		origin: 'live',
	} as const;
	made++;
	ledger.take(arrival);
	store.append(arrival);
}

function anotherCall(event: CloudTrailEvent, now: number): CloudTrailEvent {
	const deployment = Math.floor((now - begin) / hour);
	const place = made % atATime;
	return {
		...event,
		id: `00000000-0000-4000-8000-${made.toString(16).padStart(12, '0')}`,
		time: now - 180 * second,
		session: `task-${deployment}-${place}`,
		sourceIp: `10.${deployment % 256}.${place >> 8}.${place % 256}`,
	};
}

function report(now: number): void {
	globalThis.gc?.();
	const {heapUsed, external, rss} = process.memoryUsage();
	const memory: MemoryAt = {
		hour: (now - begin) / hour,
		inUse: heapUsed + external,
		resident: rss,
	};
	console.log(JSON.stringify(memory));
}
