import {createInterface} from 'node:readline';
import {setTimeout} from 'node:timers/promises';
import {startEndpoint} from '../../source/demo/endpoint/endpoint.ts';
import {LogGroup} from '../../source/demo/endpoint/log-group.ts';
import {type Answer, accountId, type Load, logGroupName, type Order, region} from '../load.ts';
import {generatedRecords} from '../records.ts';

const load: Load = JSON.parse(process.argv[2] ?? '');
/** ms. */
const tick = 20;
/** So many records are made; they come again and again, each time with another id. */
const distinct = 20_000;
/** Bytes that all log groups hold together: what a flood of some minutes delivers. */
const capacity = 2 * 2 ** 30;

const logGroups = Array.from(
	{length: load.logGroups},
	(_, place) =>
		new LogGroup({
			name: logGroupName(place),
			accountId,
			region,
			capacity: Math.ceil(capacity / load.logGroups),
		}),
);
const endpoint = await startEndpoint({logGroups, updateInterval: load.updateInterval});
const records = Array.from(generatedRecords(distinct), filledUp);
let delivered = 0;
let timer: NodeJS.Timeout | undefined;

const orders: Readonly<Record<Order, () => Promise<void>>> = {
	async begin() {
		while (endpoint.openSessions < load.sessions) await setTimeout(tick);
		say('begun now');
		deliver(load.first);
		// What a tick was late for is not made up for: it would become more than an update can hold, and so a sample.
		timer = setInterval(() => deliver((load.eventsPerSecond * tick) / 1000), tick);
	},
	async end() {
		clearInterval(timer);
		say(`delivered ${delivered}`);
	},
};
say(`url ${endpoint.url}`);
for await (const line of createInterface(process.stdin)) {
	if (line === 'begin' || line === 'end') await orders[line]();
}

/** Spreads so many events evenly over the log groups. */
function deliver(count: number): void {
	const now = Date.now();
	const shares = logGroups.map((): string[] => []);
	for (let made = 0; made < count; made++) {
		shares[delivered % logGroups.length]?.push(nextRecord());
	}

	for (const [place, logGroup] of logGroups.entries()) {
		logGroup.append(
			(shares[place] ?? []).map(message => ({
				timestamp: now,
				ingestionTime: now,
				logStreamName: `${accountId}_CloudTrail_${region}`,
				message,
			})),
		);
	}
}

function nextRecord(): string {
	const id = (delivered++).toString(16).padStart(12, '0');
	const record = records[delivered % records.length] ?? '';
	return record.replace(/"eventID":"[^"]*"/, `"eventID":"00000000-0000-4000-8000-${id}"`);
}

/** With a member that says nothing, so that the record has the size that was asked for. */
function filledUp(record: string): string {
	const member = ',"filled":""';
	const missing = load.recordBytes - record.length - member.length;
	return missing < 0 ? record : `${record.slice(0, -1)},"filled":"${'0'.repeat(missing)}"}`;
}

function say(answer: Answer): void {
	console.log(answer);
}
