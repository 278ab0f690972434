import {writeFileSync} from 'node:fs';
import {parseRecord} from '../../source/cloudtrail/parse.ts';
import {matcherOf} from '../../source/filter/compile.ts';
import {EventStore} from '../../source/store/event-store.ts';
import {targetValues} from '../../source/store/field.ts';
import {Intake} from '../../source/store/intake.ts';
import {View} from '../../source/store/view.ts';
import {generatedRecords} from '../records.ts';

/** ms by the clock, and of CPU time. */
export type Cost = {readonly wall: number; readonly cpu: number};

/** What a filter costs with so many events held. */
export type FilterCost = {
	readonly filter: string;
	readonly matches: number;
	/** Of each repetition: until a new view of the filter tells its matches and counts them by event. */
	readonly times: readonly Cost[];
};

/** What looking into the text of the records held costs, bit by bit as the screen does it; times in ms. */
export type TextSearchCost = {
	readonly filter: string;
	readonly matches: number;
	readonly firstMatch: number;
	readonly longestTurn: number;
	readonly whole: number;
};

export type Held = {
	readonly events: number;
	readonly recordBytes: number;
	/** Bytes of the process before the first event, after the last, and of columns and compressed text alone. */
	readonly memoryBefore: number;
	readonly memoryAfter: number;
	readonly storeBytes: number;
	readonly filters: readonly FilterCost[];
	readonly textSearches: readonly TextSearchCost[];
};

/** What the program is told as its only argument, in JSON. */
export type Asked = {
	readonly events: number;
	readonly filters: readonly string[];
	readonly textSearches: readonly string[];
	readonly repetitions: number;
	/** Where to write, a line for each event, the names that words without a field are looked for in. */
	readonly namesFile: string;
};

const asked: Asked = JSON.parse(process.argv[2] ?? '');
/** ms: what the screen gives to the search between keys. */
const turn = 12;

const store = new EventStore(asked.events);
const memoryBefore = memoryInUse();
const recordBytes = fill();
const memoryAfter = memoryInUse();
writeNames();
const held: Held = {
	events: store.size,
	recordBytes,
	memoryBefore,
	memoryAfter,
	storeBytes: store.bytes,
	filters: asked.filters.map(filterCost),
	textSearches: asked.textSearches.map(textSearchCost),
};
console.log(JSON.stringify(held));

function fill(): number {
	const intake = new Intake(parseRecord);
	let bytes = 0;
	for (const text of generatedRecords(asked.events)) {
		bytes += text.length;
		for (const {delivery, event} of intake.take([{text, deliveredAt: undefined, origin: 'file'}])) {
			store.append({...delivery, event, receivedAt: 0});
		}
	}

	return bytes / asked.events;
}

function filterCost(filter: string): FilterCost {
	let matches = 0;
	const times = Array.from({length: asked.repetitions}, () => {
		const [startedAt, cpuBefore] = [performance.now(), process.cpuUsage()];
		const view = new View(store, matcherOf(filter), 'arrival');
		view.counts('event');
		const {user, system} = process.cpuUsage(cpuBefore);
		const cost = {wall: performance.now() - startedAt, cpu: (user + system) / 1000};
		matches = view.size;
		view.release();
		return cost;
	});
	return {filter, matches, times};
}

function textSearchCost(filter: string): TextSearchCost {
	const startedAt = performance.now();
	const view = new View(store, matcherOf(filter), 'arrival');
	let firstMatch = Number.NaN;
	let longestTurn = 0;
	while (view.progress < 1) {
		const turnStartedAt = performance.now();
		view.work(() => performance.now() < turnStartedAt + turn);
		const now = performance.now();
		longestTurn = Math.max(longestTurn, now - turnStartedAt);
		if (view.size > 0 && Number.isNaN(firstMatch)) firstMatch = now - startedAt;
	}

	return {
		filter,
		matches: view.size,
		firstMatch,
		longestTurn,
		whole: performance.now() - startedAt,
	};
}

function writeNames(): void {
	const lines: string[] = [];
	for (let sequence = store.first; sequence < store.next; sequence++) {
		const targets = store.targets.value(store.targetsCode(sequence));
		const names = [
			...targetValues(targets, 'target'),
			...targetValues(targets, 'index'),
			store.value(sequence, 'principal'),
		];
		lines.push(names.join(' '));
	}

	writeFileSync(asked.namesFile, `${lines.join('\n')}\n`);
}

function memoryInUse(): number {
	globalThis.gc?.();
	const {heapUsed, external} = process.memoryUsage();
	return heapUsed + external;
}
