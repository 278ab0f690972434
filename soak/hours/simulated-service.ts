import {filterLogEvents} from '../../source/demo/endpoint/filter-log-events.ts';
import type {LogGroup} from '../../source/demo/endpoint/log-group.ts';
import {readOperationName} from '../../source/demo/endpoint/operations.ts';
import {createPageTokens} from '../../source/demo/endpoint/page-tokens.ts';
import {type Parameters, parseParameters} from '../../source/demo/endpoint/parameters.ts';
import {ServiceError} from '../../source/demo/endpoint/service-error.ts';
import {readTailRequest} from '../../source/demo/endpoint/start-live-tail.ts';
import {type SessionEnd, SimulatedSession} from './simulated-session.ts';

type Call = 'StartLiveTail' | 'FilterLogEvents';

/** What happens to a call instead of its answer. */
type Fault = {readonly kind: 'reset'} | {readonly kind: 'error'; readonly name: string};

type Request = {readonly headers: Readonly<Record<string, string>>; readonly body?: unknown};

type Response = {
	readonly statusCode: number;
	readonly headers: Readonly<Record<string, string>>;
	readonly body: Uint8Array | SimulatedSession;
};

const hour = 3_600_000;
/** A session ends after so many ms (CloudWatch Logs API, SessionTimeoutException). */
const longestSession = 3 * hour;

/**
Live Tail and FilterLogEvents in the place of the SDK's connections: requests come in as the SDK wrote them, and answers
leave as the bytes that it reads. Log groups, pages and frames are those of the demo's endpoint.
*/
export class SimulatedService {
	readonly #logGroups: readonly LogGroup[];
	readonly #region: string;
	readonly #now: () => number;
	readonly #tokens = createPageTokens();
	readonly #sessions = new Set<SimulatedSession>();
	readonly #faults: Record<Call, Fault[]> = {StartLiveTail: [], FilterLogEvents: []};
	#lostShare = 0;
	#mostOpen = 0;

	constructor(logGroups: readonly LogGroup[], region: string, now: () => number) {
		this.#logGroups = logGroups;
		this.#region = region;
		this.#now = now;
	}

	get openSessions(): number {
		return this.#sessions.size;
	}

	/** The most sessions that were ever open at a time. */
	get mostOpen(): number {
		return this.#mostOpen;
	}

	/** Every session sends its update, and old ones end. */
	update(): void {
		for (const session of this.#sessions) {
			session.update();
			if (this.#now() - session.openedAt >= longestSession) session.break('session-timeout');
		}
	}

	/** From now on sessions leave out this share of the events without a word. */
	loseSilently(share: number): void {
		this.#lostShare = share;
	}

	fail(call: Call, fault: Fault, times: number): void {
		for (let count = 0; count < times; count++) this.#faults[call].push(fault);
	}

	/** Ends the sessions of one log group. */
	break({logGroupArn}: LogGroup, how: SessionEnd): void {
		for (const session of this.#sessions) {
			if (session.logGroupArns.includes(logGroupArn)) session.break(how);
		}
	}

	/** Takes the place of a client's connections. */
	get requestHandler() {
		return {
			metadata: {handlerProtocol: 'http/1.1'},
			handle: (request: Request, options: {readonly abortSignal?: unknown} = {}) =>
				this.#handle(request, options.abortSignal),
			destroy: () => {},
		};
	}

	async #handle({headers, body}: Request, abortSignal: unknown): Promise<{response: Response}> {
		const call = readOperationName(headers['x-amz-target'] ?? '');
		if (call !== 'StartLiveTail' && call !== 'FilterLogEvents') {
			throw new Error(`Nobody should call ${call}`);
		}

		try {
			const fault = this.#faults[call].shift();
			if (fault?.kind === 'reset') {
				throw Object.assign(new Error('read ECONNRESET'), {code: 'ECONNRESET'});
			}

			if (fault?.kind === 'error') throw new ServiceError(fault.name, 'Rate exceeded');
			const parameters = parseParameters(textOf(body));
			return call === 'StartLiveTail'
				? this.#open(parameters, abortSignal)
				: this.#answer(
						200,
						filterLogEvents(this.#logGroups, this.#tokens, parameters, this.#region),
					);
		} catch (error) {
			if (!(error instanceof ServiceError)) throw error;
			return this.#answer(error.status, {__type: error.name, message: error.message});
		}
	}

	#open(parameters: Parameters, abortSignal: unknown): {response: Response} {
		const signal = abortSignal instanceof AbortSignal ? abortSignal : undefined;
		const session = new SimulatedSession(
			readTailRequest(this.#logGroups, parameters, this.#region),
			this.#now(),
			() => this.#lostShare,
			closed => {
				this.#sessions.delete(closed);
				signal?.removeEventListener('abort', leave);
			},
		);
		const leave = () => session.leave();
		signal?.addEventListener('abort', leave, {once: true});
		this.#sessions.add(session);
		this.#mostOpen = Math.max(this.#mostOpen, this.#sessions.size);
		return {response: {statusCode: 200, headers: this.#headers, body: session}};
	}

	#answer(statusCode: number, answer: object): {response: Response} {
		return {
			response: {
				statusCode,
				headers: this.#headers,
				body: Buffer.from(JSON.stringify(answer)),
			},
		};
	}

	get #headers(): Readonly<Record<string, string>> {
		return {date: new Date(this.#now()).toUTCString()};
	}
}

/** The SDK gives bytes. */
function textOf(body: unknown): string {
	return body instanceof Uint8Array ? new TextDecoder().decode(body) : String(body);
}
