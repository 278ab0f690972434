import type {
	FilterLogEventsCommandOutput,
	ServiceInputTypes,
} from '@aws-sdk/client-cloudwatch-logs';
import {Clients} from '../../../source/aws/client.ts';
import type {Completeness, Source} from '../../../source/sources/source.ts';
import {Sweep} from '../../../source/sources/sweep/sweep.ts';
import type {SimulatedClock} from '../../fixtures/simulated-clock.ts';

/** An event of a log group: its timestamp, and when it can be read. What filters tell it apart by is its kind. */
export type LedgerEvent = {
	readonly id: string;
	readonly kind: 'read' | 'write';
	readonly region: number;
	readonly logGroup: number;
	readonly at: number;
	readonly readableAt: number;
};

export type Fault = 'none' | 'throttled' | 'stale token' | 'unavailable' | 'empty page';

const callTakes = 100;
const names = {throttled: 'ThrottlingException', unavailable: 'ServiceUnavailableException'};

export function textOf({id, kind}: LedgerEvent): string {
	return JSON.stringify({eventID: id, kind});
}

/** A Region in which FilterLogEvents reads a ledger, and the sweep of its log groups. */
export class SweptRegion {
	readonly arns: readonly string[];
	readonly sweep: Sweep;
	/** What is asked for, and what was when completeness was last told. */
	pattern: LedgerEvent['kind'] | undefined;
	toldFor: LedgerEvent['kind'] | undefined;
	told: Completeness | undefined;
	readonly #name: string;
	readonly #number: number;

	private constructor(number: number, name: string, arns: readonly string[], sweep: Sweep) {
		this.#number = number;
		this.#name = name;
		this.arns = arns;
		this.sweep = sweep;
	}

	static async open(
		number: number,
		ledger: readonly LedgerEvent[],
		faults: Fault[],
		{
			clock,
			logGroups,
			pageLength,
			firstPage,
			since,
		}: {
			readonly clock: SimulatedClock;
			readonly logGroups: number;
			readonly pageLength: number;
			/** CloudWatch may give a token with nothing. */
			readonly firstPage: 'whole' | 'empty';
			readonly since: number | undefined;
		},
	): Promise<SweptRegion> {
		const region = ['eu-west-1', 'us-east-1'][number] ?? 'us-west-2';
		const arnOf = (name: string) => `arn:aws:logs:${region}:111122223333:log-group:${name}`;
		const groups = Array.from({length: logGroups}, (_, place) => {
			const name = `trail-${place}`;
			return {name, arn: arnOf(name)};
		});
		const own = ledger.filter(event => event.region === number).toSorted((a, b) => a.at - b.at);
		const answer = async (input: ServiceInputTypes): Promise<FilterLogEventsCommandOutput> => {
			await new Promise<void>(resolve => void clock.after(callTakes, resolve));
			if (!('logGroupIdentifier' in input && 'startTime' in input && 'endTime' in input)) {
				throw new Error('This is no call of FilterLogEvents');
			}

			const token = 'nextToken' in input ? input.nextToken : undefined;
			const fault = faults.shift() ?? 'none';
			if (fault === 'throttled' || fault === 'unavailable') throw failure(names[fault]);
			if (fault === 'stale token' && token !== undefined)
				throw failure('InvalidParameterException');
			const pattern = 'filterPattern' in input ? input.filterPattern : undefined;
			const place = groups.findIndex(({arn}) => arn === input.logGroupIdentifier);
			const readable = own.filter(
				({at, readableAt, logGroup, kind}) =>
					logGroup === place &&
					at >= (input.startTime ?? 0) &&
					at <= (input.endTime ?? 0) &&
					readableAt <= clock.now() &&
					(pattern === undefined || pattern === kind),
			);
			const skip = Number(token?.split(' ')[0] ?? 0);
			const isEmpty = fault === 'empty page' || (token === undefined && firstPage === 'empty');
			const page = isEmpty ? [] : readable.slice(skip, skip + pageLength);
			const end = skip + page.length;
			const isLast = !isEmpty && end === readable.length;
			return {
				$metadata: {},
				events: page.map(event => ({message: textOf(event), timestamp: event.at})),
				...(!isLast && {nextToken: `${end} ${clock.now()}`}),
			};
		};
		const clients = await Clients.open({region, endpointUrl: 'http://127.0.0.1:9'}, () => {});
		clients.tail.middlewareStack.add(
			() =>
				async ({input}) => ({output: await answer(input), response: {}}),
			{step: 'initialize', name: 'ledger', priority: 'high'},
		);
		const options = {clients, logGroups: groups, region, log: () => {}, clock, random: () => 0.5};
		const sweep = new Sweep({...options, since});
		return new SweptRegion(
			number,
			region,
			groups.map(({arn}) => arn),
			sweep,
		);
	}

	get source(): Source {
		return {
			name: this.#name,
			region: this.#name,
			minutePrice: undefined,
			updates: signal => this.#updates(signal),
		};
	}

	change(pattern: LedgerEvent['kind'] | undefined): void {
		this.pattern = pattern;
		this.sweep.change(pattern);
	}

	/** Whether a claim that was told is about an event. */
	isClaimed({region, kind}: LedgerEvent): boolean {
		return region === this.#number && (this.toldFor === undefined || this.toldFor === kind);
	}

	async *#updates(signal: AbortSignal) {
		for await (const update of this.sweep.updates(signal)) {
			if (update.kind === 'completeness') {
				this.told = update;
				this.toldFor = this.pattern;
			}

			yield update;
		}
	}
}

function failure(name: string): Error {
	return Object.assign(new Error('not now'), {name, $metadata: {}});
}
