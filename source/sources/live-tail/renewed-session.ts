import {type SessionOptions, type SessionStep, tailSession} from './session.ts';

/** When a session is followed by another before the service ends it, ms. */
export type Renewal = {
	readonly after: number;
	/** Until the next try when the follower could not be had. */
	readonly retryAfter: number;
};

/**
Tail sessions without a break between them: before the service ends one (after three hours: CloudWatch Logs
API, SessionTimeoutException) the next is begun, and the old one is left only when both have delivered, so
that some of it comes twice. It tells what one session would.
*/
export async function* renewedSession(
	options: SessionOptions,
	{after, retryAfter}: Renewal,
	signal: AbortSignal,
): AsyncGenerator<SessionStep, void, undefined> {
	const {clock, log} = options;
	let current = new OpenSession(options, signal);
	let follower: OpenSession | undefined;
	let renewAt = clock.now() + after;
	try {
		while (true) {
			if (follower === undefined && clock.now() >= renewAt) {
				log('the tail session gets old: the next begins');
				follower = new OpenSession(options, signal);
			}
			const {from, step} = await (follower === undefined
				? current.step()
				: Promise.race([current.step(), follower.step()]));
			if (from === follower) {
				if (step?.kind === 'update') yield step;
				if (step === undefined || step.kind === 'ended') {
					follower = undefined;
					renewAt = clock.now() + retryAfter;
				}
				continue;
			}
			const relieved = follower !== undefined && isRelieved(step, follower.last);
			if (step !== undefined && !(relieved && step.kind === 'ended')) yield step;
			if (relieved) {
				await current.leave();
				current = follower ?? current;
				follower = undefined;
				renewAt = clock.now() + after;
			} else if (step === undefined || step.kind === 'ended') {
				return;
			}
		}
	} finally {
		await Promise.all([current.leave(), follower?.leave()]);
	}
}

/** Whether the follower has everything that comes after this step of the old session. */
function isRelieved(
	step: SessionStep | undefined,
	follower: SessionStep['kind'] | undefined,
): boolean {
	if (step?.kind === 'ended') return follower === 'started' || follower === 'update';
	return step?.kind === 'update' && follower === 'update';
}

type Arrival = {readonly from: OpenSession; readonly step: SessionStep | undefined};

/** A session of which one step at a time is awaited, as often as needed. */
class OpenSession {
	readonly #controller = new AbortController();
	readonly #steps: AsyncGenerator<SessionStep, void, undefined>;
	readonly #signal: AbortSignal;
	readonly #abort = () => this.#controller.abort();
	#awaited: Promise<Arrival> | undefined;
	#last: SessionStep['kind'] | undefined;

	constructor(options: SessionOptions, signal: AbortSignal) {
		this.#signal = signal;
		this.#steps = tailSession(options, this.#controller.signal);
		signal.addEventListener('abort', this.#abort, {once: true});
		if (signal.aborted) this.#abort();
	}

	/** What the last step was. */
	get last(): SessionStep['kind'] | undefined {
		return this.#last;
	}

	/** The next step; the same one until it has come. */
	step(): Promise<Arrival> {
		this.#awaited ??= this.#next();
		return this.#awaited;
	}

	async leave(): Promise<void> {
		this.#signal.removeEventListener('abort', this.#abort);
		this.#abort();
		await this.#steps.return();
	}

	async #next(): Promise<Arrival> {
		const {value} = await this.#steps.next();
		this.#awaited = undefined;
		this.#last = value?.kind;
		return {from: this, step: value ?? undefined};
	}
}
