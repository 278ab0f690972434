import type {Clients} from '../../aws/client.ts';
import {explain} from '../../aws/sentence.ts';
import {backOff} from '../live-tail/back-off.ts';
import {type Clock, wait} from '../live-tail/clock.ts';
import {Pace} from './pace.ts';
import {judgePageError} from './page-error.ts';
import {type Page, type PageRequest, readPage} from './read-page.ts';

export type PageCallsOptions = {
	readonly clients: Clients;
	readonly region: string;
	readonly log: (line: string) => void;
	readonly clock: Clock;
	readonly random: () => number;
	readonly callsPerSecond: number;
};

/** The page of a log group that is asked for. */
export type PageAsked = Pick<PageRequest, 'range' | 'nextToken' | 'pattern'> & {
	readonly logGroup: {readonly name: string; readonly arn: string};
};

/**
What became of a call. `failed` ones are made again; a `problem` is a sentence for the user.

- `stale`: the token leads nowhere, the window has to be read anew.
- `refused`: no call for this log group will be answered.
*/
export type Outcome =
	| {readonly kind: 'page'; readonly page: Page}
	| {readonly kind: 'stale'}
	| {readonly kind: 'failed'; readonly problem: string | undefined}
	| {readonly kind: 'refused'; readonly problem: string};

/** The user hears of an outage once, when as many calls in a row failed. */
const reportedFailures = 5;

/** The sweep's calls of FilterLogEvents: their pace, their failures, and what time it is where they are answered. */
export class PageCalls {
	readonly #options: PageCallsOptions;
	readonly #pace: Pace;
	/** What the time of CloudWatch is ahead of the time elapsed here, ms. */
	#ahead: number;
	#failures = 0;

	constructor(options: PageCallsOptions) {
		this.#options = options;
		this.#ahead = options.clock.now() - options.clock.elapsed();
		this.#pace = new Pace(options.callsPerSecond, options.random);
	}

	/** The time of CloudWatch, ms: one completeness is claimed in must not be this computer's, which may be wrong or set. */
	get now(): number {
		return this.#options.clock.elapsed() + this.#ahead;
	}

	/** ms that this computer's clock is ahead; whole seconds are all that CloudWatch tells. */
	get skew(): number {
		const ahead = this.#options.clock.now() - this.now;
		return Math.abs(ahead) < 1000 ? 0 : ahead;
	}

	/** ms until the next call may be made. */
	get delay(): number {
		return this.#pace.delay(this.#options.clock.elapsed());
	}

	/** After a failure it takes as long as it should be waited. */
	async call(
		{logGroup, range, nextToken, pattern}: PageAsked,
		signal: AbortSignal,
	): Promise<Outcome> {
		const {clients, clock, log} = this.#options;
		const calledAt = this.now;
		this.#pace.called(clock.elapsed());
		try {
			// The client that never retries: the pace has to see each answer.
			const request = {logGroupArn: logGroup.arn, range, nextToken, pattern};
			const page = await readPage(clients.tail, request, signal);
			this.#pace.answered();
			this.#failures = 0;
			if (page.date !== undefined) this.#learnTime(page.date, calledAt);
			log(`swept ${logGroup.name} ${range.from}–${range.to}: ${page.events.length} events`);
			return {kind: 'page', page};
		} catch (error) {
			if (signal.aborted) return {kind: 'failed', problem: undefined};
			return this.#fail(error, logGroup.name, nextToken, signal);
		}
	}

	async #fail(
		error: unknown,
		name: string,
		nextToken: string | undefined,
		signal: AbortSignal,
	): Promise<Outcome> {
		const {clients, clock, random, region, log} = this.#options;
		const verdict = judgePageError(error, nextToken);
		const {what, wayOut} = explain(error, {
			operation: 'FilterLogEvents',
			profile: clients.profile,
			region,
			endpointUrl: clients.endpointUrl,
			logGroups: name,
		});
		log(`sweep of ${name}: ${what} (${verdict})`);
		switch (verdict) {
			case 'throttled':
				this.#pace.throttled(clock.elapsed());
				return {kind: 'failed', problem: undefined};
			case 'stale token':
				return {kind: 'stale'};
			case 'final':
				return {
					kind: 'refused',
					problem: `${what}: ${wayOut}. What Live Tail misses is not found.`,
				};
			case 'credentials':
			case 'passing':
				await wait(clock, backOff(this.#failures, random), signal);
				this.#failures++;
				if (verdict === 'credentials') await this.#renewCredentials();
				return {
					kind: 'failed',
					problem:
						this.#failures === reportedFailures
							? `What Live Tail misses cannot be read at the moment. ${what}: ${wayOut}.`
							: undefined,
				};
		}
	}

	/** The tail that goes on does not end for a file that cannot be read at the moment. */
	async #renewCredentials(): Promise<void> {
		const {clients, log} = this.#options;
		await clients.renew().catch(() => log('the credentials of the sweep could not be read anew'));
	}

	/** The date has whole seconds, and is from somewhere between call and answer. */
	#learnTime(date: number, calledAt: number): void {
		const most = this.now - date;
		const least = calledAt - (date + 999);
		// An edge too early is complete a little later, one too late would be wrong.
		if (least > 0 || most < 0) this.#ahead -= most;
	}
}
