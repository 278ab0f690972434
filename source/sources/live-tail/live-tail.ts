import type {Clients} from '../../aws/client.ts';
import {readError} from '../../aws/error-facts.ts';
import type {CallContext} from '../../aws/explanation.ts';
import {failureOf, toFailure} from '../../aws/sentence.ts';
import type {Source, Update} from '../source.ts';
import {backOff} from './back-off.ts';
import {type Clock, systemClock, wait} from './clock.ts';
import {explainEnding} from './explain-ending.ts';
import {type Renewal, renewedSession} from './renewed-session.ts';
import type {Ending, Patience} from './session.ts';
import {judge, type Verdict} from './verdict.ts';

export type LiveTailOptions = {
	/** The source's own: it renews them when they expire and closes them when it ends. */
	readonly clients: Clients;
	/** At most ten, all of one Region. */
	readonly logGroups: readonly {readonly name: string; readonly arn: string}[];
	readonly region: string;
	/** Gets sizes and decisions, never credentials. */
	readonly log: (line: string) => void;
	readonly clock?: Clock;
	readonly random?: () => number;
	readonly patience?: Patience;
	readonly renewal?: Renewal;
	/** Only what this filter pattern selects. */
	readonly pattern?: string | undefined;
	/** What to do when there can be no session: end, or say `polling` and try again every minute. */
	readonly withoutSession?: 'end' | 'poll';
};

const defaultPatience: Patience = {credentials: 60_000, start: 10_000, update: 10_000};
/** About so many US dollars in US East, once the free 1,800 minutes of a month are used (Amazon CloudWatch pricing). */
export const minutePrice = 0.01;
const minute = 60_000;
/** The service ends a session after three hours. Not all sessions of a run are renewed at once. */
const renewBefore = 175 * minute;
const renewWithin = 10 * minute;
/** Quotas are full for a moment when others renew theirs: so many refusals in a row are more than that. */
const fewRefusals = 3;
/** An address that has never worked is not tried more often. */
const mostFirstTries = 3;
/** ms of updates after which the next failure counts as the first. */
const healthy = minute;

/**
Records as Live Tail delivers them, over as many tail sessions as it takes. Between two sessions it
yields a gap, and `reconnecting` with the time of the next try. An empty `records` update is a sign of life.
Throws a `Failure` where trying again cannot help, or never has.
*/
export function liveTailSource(options: LiveTailOptions): Source {
	return {
		name: options.logGroups.map(({name}) => name).join(', '),
		region: options.region,
		minutePrice,
		updates: signal => tail(options, signal),
	};
}

async function* tail(
	{
		clients,
		logGroups,
		region,
		log,
		clock = systemClock,
		random = Math.random,
		patience = defaultPatience,
		renewal = {after: renewBefore - renewWithin * random(), retryAfter: minute},
		pattern,
		withoutSession = 'end',
	}: LiveTailOptions,
	signal: AbortSignal,
): AsyncGenerator<Update, void, undefined> {
	const context: CallContext = {
		operation: 'StartLiveTail',
		profile: clients.profile,
		region,
		endpointUrl: clients.endpointUrl,
		logGroups: logGroups.map(({name}) => name).join(', '),
	};
	const logGroupArns = logGroups.map(({arn}) => arn);
	let failures = 0;
	let heardAt: number | undefined;
	let lost: string | undefined;
	let polling = false;

	try {
		yield {kind: 'state', state: {kind: 'connecting'}};
		while (!signal.aborted) {
			let startedAt: number | undefined;
			let ending: Ending | undefined;
			const session = {client: clients.tail, logGroupArns, pattern, clock, patience, log};
			for await (const step of renewedSession(session, renewal, signal)) {
				const now = clock.now();
				if (step.kind === 'started') {
					startedAt = now;
					// What polling read is no gap.
					heardAt = polling ? now : (heardAt ?? now);
					polling = false;
					yield {kind: 'state', state: {kind: 'live', since: now}};
				} else if (step.kind === 'update') {
					if (lost !== undefined && heardAt !== undefined) {
						// The clock may have been set back.
						yield {kind: 'gap', from: Math.min(heardAt, now), to: now, reason: lost};
					}
					lost = undefined;
					heardAt = now;
					yield {kind: 'records', deliveries: step.deliveries, sampled: step.sampled};
				} else {
					ending = step.ending;
				}
			}
			if (ending === undefined) return;

			const lasted = startedAt === undefined || heardAt === undefined ? 0 : heardAt - startedAt;
			if (lasted >= healthy) failures = 0;
			const verdict = judge(ending);
			const explanation = explainEnding(ending, context);
			log(`tail session ended: ${explanation.what} (${verdict})`);
			const hasRun = heardAt !== undefined;
			const polls = polling
				? verdict !== 'final'
				: isUnavailable(verdict, ending, failures, hasRun);
			if (withoutSession === 'poll' && polls) {
				if (!polling) {
					const state = {kind: 'polling', since: clock.now(), reason: explanation.what} as const;
					yield {kind: 'state', state};
				}
				polling = true;
				// Polling goes back to where the last session ended: nothing is missing for that.
				lost = undefined;
				failures++;
				await wait(clock, minute, signal);
				if (verdict === 'credentials') await clients.renew();
				continue;
			}
			if (isOver(verdict, hasRun, failures)) {
				throw failureOf(explanation, 'error' in ending ? {cause: ending.error} : undefined);
			}
			const delay = verdict === 'expected' && lasted >= healthy ? 0 : backOff(failures, random);
			failures++;
			// Nothing is missing from before the first session.
			if (hasRun) lost ??= explanation.what;
			log(`the next tail session begins in ${delay} ms`);
			// Only new credentials wait for the user, who has to be told how.
			const reason =
				verdict === 'credentials' ? `${explanation.what}: ${explanation.wayOut}` : explanation.what;
			yield {kind: 'state', state: {kind: 'reconnecting', at: clock.now() + delay, reason}};
			await wait(clock, delay, signal);
			if (verdict === 'credentials') await clients.renew();
		}
	} catch (error) {
		throw toFailure(error, context);
	} finally {
		clients.destroy();
	}
}

/** Whether there can be no session for longer than a moment. */
function isUnavailable(
	verdict: Verdict,
	ending: Ending,
	failures: number,
	hasRun: boolean,
): boolean {
	if (verdict === 'not offered') return true;
	if (ending.kind !== 'refused' || failures + 1 < fewRefusals) return false;
	const {name, code} = readError(ending.error);
	// Live Tail has a host of its own, which Regions without it do not have.
	if (code === 'ENOTFOUND') return !hasRun;
	return name === 'LimitExceeded' || name === 'ServiceQuotaExceeded';
}

/** What ends a first try for good may pass in a tail that has run: credentials and networks come back. */
function isOver(verdict: Verdict, hasRun: boolean, failures: number): boolean {
	if (verdict === 'final' || verdict === 'not offered') return true;
	if (hasRun) return false;
	return verdict === 'credentials' || (verdict === 'unproven' && failures + 1 >= mostFirstTries);
}
