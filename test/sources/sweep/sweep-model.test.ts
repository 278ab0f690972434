import fc from 'fast-check';
import {afterEach, beforeEach, expect, vi} from 'vitest';
import type {Delivery} from '../../../source/cloudtrail/delivery.ts';
import {idOf} from '../../../source/cloudtrail/record.ts';
import {severalRegions} from '../../../source/sources/several-regions.ts';
import type {Completeness, Update} from '../../../source/sources/source.ts';
import {Intake} from '../../../source/store/intake.ts';
import {stubAwsEnvironment} from '../../aws/aws-environment.ts';
import {testThoroughly} from '../../fixtures/fuzzing.ts';
import {SimulatedClock} from '../../fixtures/simulated-clock.ts';
import {type Fault, type LedgerEvent, SweptRegion, textOf} from './swept-region.ts';

beforeEach(() => {
	stubAwsEnvironment();
});

afterEach(() => {
	vi.unstubAllEnvs();
});

const begunAt = Date.UTC(2026, 2, 1);
const minute = 60_000;
/** How long things go on that can be missed, and how long everything may take to be complete then. */
const lasting = 4 * minute;
const patience = 20 * minute;
/** Of the event loop, until somebody has to wait for a timer. */
const mostTurns = 100_000;

/** What happens in a Region besides calls, and when, ms from the beginning. */
type Happening = {
	readonly after: number;
	readonly region: number;
	readonly what: 'live' | 'polling' | 'gap' | 'skip history' | 'all' | 'read' | 'write';
	readonly length: number;
};

type Case = {
	readonly deliveries: readonly {
		readonly at: number;
		readonly late: number;
		readonly kind: LedgerEvent['kind'];
		readonly region: number;
		readonly logGroup: number;
		/** How often Live Tail delivered it, and how long after it could be read. */
		readonly live: number;
		readonly tailed: number;
	}[];
	readonly happenings: readonly Happening[];
	readonly faults: readonly Fault[];
	readonly regions: number;
	readonly logGroups: number;
	readonly pageLength: number;
	readonly firstPage: 'whole' | 'empty';
	readonly history: number | undefined;
};

const schedule: fc.Arbitrary<Case> = fc.record({
	deliveries: fc.array(
		fc.record({
			at: fc.integer({min: -3 * minute, max: lasting}),
			late: fc.nat(29_000),
			kind: fc.constantFrom('read', 'write'),
			region: fc.nat(1),
			logGroup: fc.nat(1),
			live: fc.nat(2),
			tailed: fc.nat(90_000),
		}),
		{maxLength: 40},
	),
	happenings: fc.array(
		fc.record({
			after: fc.nat(lasting),
			region: fc.nat(1),
			what: fc.constantFrom(
				...([
					'live',
					'live',
					'polling',
					'gap',
					'gap',
					'skip history',
					'all',
					'read',
					'write',
				] as const),
			),
			length: fc.nat(2 * minute),
		}),
		{maxLength: 8},
	),
	faults: fc.array(
		fc.constantFrom(
			'none',
			'none',
			'none',
			'throttled',
			'stale token',
			'unavailable',
			'empty page',
		),
		{maxLength: 30},
	),
	regions: fc.integer({min: 1, max: 2}),
	logGroups: fc.integer({min: 1, max: 2}),
	pageLength: fc.integer({min: 1, max: 6}),
	firstPage: fc.constantFrom('whole', 'empty'),
	history: fc.option(fc.integer({min: 1, max: 3 * minute}), {nil: undefined}),
});

/** Sweeps that read a ledger by a simulated clock, and what came of it. */
class Simulation {
	readonly clock = new SimulatedClock(begunAt);
	readonly ledger: readonly LedgerEvent[];
	readonly received = new Map<string, number>();
	told: Completeness | undefined;
	readonly #case: Case;
	readonly #intake = new Intake(text => ({id: idOf(JSON.parse(text))}));
	#regions: readonly SweptRegion[] = [];

	constructor(given: Case) {
		this.#case = given;
		this.ledger = given.deliveries.map(({at, late, kind, region, logGroup}, number) => ({
			id: `event-${number}`,
			kind,
			region: region % given.regions,
			logGroup: logGroup % given.logGroups,
			at: begunAt + at,
			readableAt: begunAt + at + late,
		}));
	}

	async run(): Promise<void> {
		const {regions, history, happenings} = this.#case;
		const faults = [...this.#case.faults];
		const since = history === undefined ? undefined : begunAt - history;
		this.#regions = await Promise.all(
			Array.from({length: regions}, (_, number) =>
				SweptRegion.open(number, this.ledger, faults, {...this.#case, clock: this.clock, since}),
			),
		);
		const controller = new AbortController();
		const ended = this.#follow(controller.signal);
		const actions = [
			...happenings.map(happening => ({
				at: begunAt + happening.after,
				act: () => this.#happen(happening),
			})),
			...this.ledger.flatMap((event, number) => this.#tailings(event, number)),
		].sort((a, b) => a.at - b.at);
		for (const {at, act} of actions) {
			await this.#goOnTo(at);
			act();
		}

		await this.#goOnTo(begunAt + lasting);
		for (const region of this.#regions) {
			region.sweep.heard(
				{kind: 'state', state: {kind: 'live', since: this.clock.now()}},
				region.arns,
			);
		}

		await this.#goOnTo(begunAt + lasting + patience);
		controller.abort();
		while (!(await isOver(ended))) this.clock.next(Number.POSITIVE_INFINITY);
		await ended;
	}

	/** Events that were claimed to be here and are not. */
	get missing(): readonly LedgerEvent[] {
		const {told} = this;
		if (told === undefined) return [];
		const {completeFrom: from, completeTo: to = Number.NEGATIVE_INFINITY, stretches} = told;
		const complete = [{from, to}, ...stretches.filter(({state}) => state === 'complete')];
		return this.ledger.filter(
			event =>
				!this.received.has(event.id) &&
				this.#regions.some(region => region.isClaimed(event)) &&
				complete.some(range => range.from <= event.at && event.at <= range.to),
		);
	}

	async #goOnTo(time: number): Promise<void> {
		do {
			await this.#untilAllWait();
			expect(this.missing).toEqual([]);
		} while (this.clock.next(time) === 'timer');
		this.clock.goTo(time);
	}

	/** Until each Region's sweep waits for a timer. */
	async #untilAllWait(): Promise<void> {
		for (let turn = 0; this.clock.pending < this.#regions.length; turn++) {
			if (turn > mostTurns) throw new Error('Somebody waits for no timer');
			await new Promise(resolve => setImmediate(resolve));
		}
	}

	async #follow(signal: AbortSignal): Promise<void> {
		const [first, ...others] = this.#regions.map(({source}) => source);
		if (first === undefined) return;
		for await (const update of severalRegions([first, ...others]).updates(signal)) {
			this.#take(update);
		}
	}

	#take(update: Update): void {
		if (update.kind === 'records') this.#receive(update.deliveries);
		if (update.kind === 'completeness') this.told = update;
	}

	#receive(deliveries: readonly Delivery[]): void {
		for (const {event} of this.#intake.take(deliveries)) {
			const id = event?.id ?? '';
			this.received.set(id, (this.received.get(id) ?? 0) + 1);
		}
	}

	/** Live Tail delivers an event: never, once or twice, and only what is asked for. */
	#tailings(event: LedgerEvent, number: number) {
		const {live = 0, tailed = 0} = this.#case.deliveries[number] ?? {};
		return Array.from({length: live}, (_, time) => ({
			at: Math.max(begunAt, event.readableAt) + tailed * (time + 1),
			act: () => {
				const region = this.#regions[event.region];
				const arn = region?.arns[event.logGroup];
				if (region === undefined || arn === undefined) return;
				if (region.pattern !== undefined && region.pattern !== event.kind) return;
				const delivery: Delivery = {
					text: textOf(event),
					deliveredAt: event.at,
					origin: 'live',
					logGroup: arn,
				};
				region.sweep.heard({kind: 'records', deliveries: [delivery], sampled: false}, region.arns);
				this.#receive([delivery]);
			},
		}));
	}

	#happen({region: number, what, length}: Happening): void {
		const now = this.clock.now();
		const region = this.#regions[number % this.#regions.length];
		if (region === undefined) return;
		switch (what) {
			case 'live':
				region.sweep.heard({kind: 'state', state: {kind: 'live', since: now}}, region.arns);
				break;
			case 'polling':
				region.sweep.heard(
					{kind: 'state', state: {kind: 'polling', since: now, reason: 'no session'}},
					region.arns,
				);
				break;
			case 'gap':
				region.sweep.heard({kind: 'gap', from: now - length, to: now, reason: 'x'}, region.arns);
				break;
			case 'skip history':
				region.sweep.skipHistory();
				break;
			case 'all':
				region.change(undefined);
				break;
			default:
				region.change(what);
		}
	}
}

async function isOver(promise: Promise<void>): Promise<boolean> {
	const turn = new Promise<boolean>(resolve => setImmediate(resolve, false));
	return Promise.race([promise.then(() => true), turn]);
}

testThoroughly(
	'whatever is called complete was delivered, once, and in the end everything is',
	25,
	fc.asyncProperty(schedule, async given => {
		const simulation = new Simulation(given);
		await simulation.run();
		const {told, ledger, received, missing} = simulation;
		expect([...received.values()].filter(count => count !== 1)).toEqual([]);
		expect(missing).toEqual([]);
		expect(told?.completeTo).toBeGreaterThanOrEqual(Math.max(begunAt, ...ledger.map(({at}) => at)));
		const isAsked = given.happenings.every(({what}) => ['live', 'polling', 'gap'].includes(what));
		const since = begunAt - (given.history ?? 0);
		if (isAsked) {
			expect(told?.completeFrom).toBeLessThanOrEqual(since);
			expect(ledger.filter(({id, at}) => at >= since && !received.has(id))).toEqual([]);
		}
	}),
);
