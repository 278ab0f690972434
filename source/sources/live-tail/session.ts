import type {
	CloudWatchLogsClient,
	LiveTailSessionUpdate,
	StartLiveTailResponseStream,
} from '@aws-sdk/client-cloudwatch-logs';
import type {Delivery} from '../../cloudtrail/delivery.ts';
import {untilAborted} from '../until-aborted.ts';
import type {Clock} from './clock.ts';
import {logGroupArnOf} from './log-group-arn-of.ts';
import {Watchdog} from './watchdog.ts';

/**
Why a tail session is over.

- `refused`: an error in place of a stream.
- `never started`: a stream that ended without an event.
- `silent`: nothing came for so many ms.
- `closed`, `broken`: a running stream ended, in order or with an error.
*/
export type Ending =
	| {readonly kind: 'refused'; readonly error: unknown}
	| {readonly kind: 'never started'}
	| {readonly kind: 'silent'; readonly phase: keyof Patience; readonly after: number}
	| {readonly kind: 'closed'}
	| {readonly kind: 'broken'; readonly error: unknown};

/** What a tail session tells. `ended` is the last step; an aborted session has none. */
export type SessionStep =
	| {readonly kind: 'started'}
	| {readonly kind: 'update'; readonly deliveries: readonly Delivery[]; readonly sampled: boolean}
	| {readonly kind: 'ended'; readonly ending: Ending};

/** How long each part of a session may take, in ms. */
export type Patience = {
	/** A credential process or single sign-on may ask a person or a network. */
	readonly credentials: number;
	/** StartLiveTail is answered only when the first event of the stream is there. */
	readonly start: number;
	/** The service sends an update each second, empty or not. */
	readonly update: number;
};

export type SessionOptions = {
	readonly client: CloudWatchLogsClient;
	readonly logGroupArns: readonly string[];
	/** Only what this filter pattern selects. */
	readonly pattern: string | undefined;
	readonly clock: Clock;
	readonly patience: Patience;
	readonly log: (line: string) => void;
};

/**
One StartLiveTail stream, from the request to its end for whatever reason. However it is left, the
request is aborted: a stream that is merely no longer read stays open, and billed.
*/
export async function* tailSession(
	options: SessionOptions,
	signal: AbortSignal,
): AsyncGenerator<SessionStep, void, undefined> {
	const controller = new AbortController();
	const abort = () => controller.abort();
	signal.addEventListener('abort', abort, {once: true});
	if (signal.aborted) abort();
	let ending: Ending;
	try {
		ending = yield* stream(options, controller);
	} finally {
		signal.removeEventListener('abort', abort);
		abort();
	}
	if (!signal.aborted) yield {kind: 'ended', ending};
}

async function* stream(
	{client, logGroupArns, pattern, clock, patience, log}: SessionOptions,
	controller: AbortController,
): AsyncGenerator<SessionStep, Ending, undefined> {
	const {signal} = controller;
	let phase: keyof Patience = 'credentials';
	let silence: Ending | undefined;
	const watchdog = new Watchdog(clock, () => {
		silence = {kind: 'silent', phase, after: patience[phase]};
		controller.abort();
	});
	const watched = async <T>(work: Promise<T>) => {
		watchdog.arm(patience[phase]);
		try {
			return await untilAborted(work, signal);
		} finally {
			watchdog.disarm();
		}
	};

	let started = false;
	try {
		await watched(client.config.credentials());
		phase = 'start';
		const events = await watched(start(client, logGroupArns, pattern, signal));
		while (true) {
			const next = await watched(events.next());
			if (next.done === true) return {kind: started ? 'closed' : 'never started'};
			const {sessionStart, sessionUpdate} = next.value;
			if (!started) {
				started = true;
				phase = 'update';
				log(`session ${JSON.stringify(sessionStart?.sessionId)} started`);
				yield {kind: 'started'};
			}
			if (sessionUpdate !== undefined) yield readUpdate(sessionUpdate, logGroupArns, log);
		}
	} catch (error) {
		return silence ?? {kind: started ? 'broken' : 'refused', error};
	}
}

async function start(
	client: CloudWatchLogsClient,
	logGroupArns: readonly string[],
	pattern: string | undefined,
	abortSignal: AbortSignal,
): Promise<AsyncIterator<StartLiveTailResponseStream>> {
	const {StartLiveTailCommand} = await import('@aws-sdk/client-cloudwatch-logs');
	const command = new StartLiveTailCommand({
		logGroupIdentifiers: [...logGroupArns],
		...(pattern !== undefined && {logEventFilterPattern: pattern}),
	});
	const {responseStream} = await client.send(command, {abortSignal});
	if (responseStream === undefined) throw new Error('StartLiveTail was answered without a stream');
	return responseStream[Symbol.asyncIterator]();
}

function readUpdate(
	{sessionMetadata, sessionResults = []}: LiveTailSessionUpdate,
	logGroupArns: readonly string[],
	log: (line: string) => void,
): SessionStep {
	const deliveries: Delivery[] = [];
	let characters = 0;
	for (const {message, timestamp, logGroupIdentifier, logStreamName} of sessionResults) {
		if (message === undefined) continue;
		const logGroup = logGroupArnOf(logGroupIdentifier, logGroupArns);
		characters += message.length;
		deliveries.push({
			text: message,
			deliveredAt: timestamp,
			origin: 'live',
			...(logGroup !== undefined && {logGroup}),
			...(logStreamName !== undefined && {logStream: logStreamName}),
		});
	}
	const sampled = sessionMetadata?.sampled === true;
	log(
		`update of ${deliveries.length} events, ${characters} characters${sampled ? ', sampled' : ''}`,
	);
	return {kind: 'update', deliveries, sampled};
}
