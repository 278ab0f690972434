import {accountId, logGroupName, region} from '../../benchmark/load.ts';
import {generatedRecords} from '../../benchmark/records.ts';
import {startEndpoint} from '../../source/demo/endpoint/endpoint.ts';
import {LogGroup} from '../../source/demo/endpoint/log-group.ts';
import type {SessionBreakage} from '../../source/demo/endpoint/session-breakage.ts';
import {seededRandom} from '../../test/fixtures/deliveries.ts';
import {eventId, recordOf, templateOf} from '../record-template.ts';
import type {Served, ServedLoad, ServedOrder} from '../screen/served.ts';

/** CloudWatch Logs with faults, in a process of its own: told what to do by messages, and telling once a second what it served. */
const load: ServedLoad = JSON.parse(process.argv[2] ?? '');
/** ms. */
const tick = 50;
const late = 3000;
const distinct = 20_000;
const twiceShare = 0.01;
/** Seconds between faults. */
const every = {breakOne: 5, breakAll: 67, throttle: 97, burst: 31};
const breakages: readonly SessionBreakage[] = [
	'close',
	'reset',
	'truncate',
	'bad-crc',
	'silence',
	'session-timeout',
	'streaming-exception',
	'error',
];

const random = seededRandom(load.seed);
const logGroup = new LogGroup({name: logGroupName(0), accountId, region, capacity: 2 ** 30});
const endpoint = await startEndpoint({logGroups: [logGroup], callsPerSecond: 25});
const templates = Array.from(generatedRecords(distinct), templateOf);
const hasEvery = load.faults === 'of every kind';
let made = 0;
let mostOpen = 0;
let begunAt = 0;
let seconds = 0;
let delivering: NodeJS.Timeout | undefined;
const telling = setInterval(tell, 1000);
endpoint.loseSilently(hasEvery ? 0.01 : 0);

function tell(): void {
	mostOpen = Math.max(mostOpen, endpoint.openSessions);
	const served: Served = {url: endpoint.url, made, open: endpoint.openSessions, mostOpen};
	process.send?.(served);
}

function begin(): void {
	begunAt = Date.now();
	delivering = setInterval(deliver, tick);
}

/** What is due by the clock, so that a busy machine delivers as much. */
function deliver(): void {
	const now = Date.now();
	const passed = Math.floor((now - begunAt) / 1000);
	while (seconds < passed) goWrong(++seconds);
	const due = Math.floor(((now - begunAt) / 1000) * load.eventsPerSecond) - made;
	// What is held back for some seconds comes as a burst, which is sampled.
	if (hasEvery && seconds % every.burst >= every.burst - 3) return;
	logGroup.append(
		Array.from({length: due}, () => nextEvent(now)).flatMap(event =>
			random() < twiceShare ? [event, event] : [event],
		),
	);
}

function nextEvent(now: number) {
	const template = templates[made % templates.length];
	if (template === undefined) throw new Error('There are no records');
	const timestamp = Math.max(begunAt, now - Math.floor(random() * late));
	return {
		timestamp,
		ingestionTime: now,
		logStreamName: `${accountId}_CloudTrail_${region}`,
		message: recordOf(template, eventId(made++), timestamp - 120_000),
	};
}

function goWrong(second: number): void {
	mostOpen = Math.max(mostOpen, endpoint.openSessions);
	const how = breakages[second % breakages.length] ?? 'close';
	if (second % every.breakOne === 0) endpoint.breakOldest(how);
	if (second % every.breakAll === 0) endpoint.breakSessions(how);
	if (hasEvery && second % every.throttle === 0) {
		endpoint.fail('FilterLogEvents', {kind: 'error', name: 'ThrottlingException', status: 400});
	}
}

process.on('message', (order: ServedOrder) => {
	switch (order) {
		case 'begin':
			begin();
			return;
		case 'end':
			clearInterval(delivering);
			endpoint.loseSilently(0);
			return;
	}
});
process.once('disconnect', async () => {
	clearInterval(delivering);
	clearInterval(telling);
	await endpoint.close();
});
