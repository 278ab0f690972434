import type {Source, Update} from '../../../source/sources/source.ts';

type State = Extract<Update, {kind: 'state'}>['state'];

/** A source being read by a test, update by update. */
export class Tailing {
	readonly seen: Update[] = [];
	readonly #controller = new AbortController();
	readonly #updates: AsyncIterator<Update>;

	constructor(source: Source) {
		this.#updates = source.updates(this.#controller.signal)[Symbol.asyncIterator]();
	}

	/** Reads on until an update passes; fails when the source ends before. */
	async until<U extends Update>(passes: (update: Update) => update is U): Promise<U> {
		while (true) {
			const {value, done} = await this.#updates.next();
			if (done === true) throw new Error('the source ended');
			this.seen.push(value);
			if (passes(value)) return value;
		}
	}

	untilState<K extends State['kind']>(
		kind: K,
	): Promise<Update & {kind: 'state'; state: Extract<State, {kind: K}>}> {
		return this.until(
			(update): update is Update & {kind: 'state'; state: Extract<State, {kind: K}>} =>
				update.kind === 'state' && update.state.kind === kind,
		);
	}

	untilKind<K extends Update['kind']>(kind: K): Promise<Extract<Update, {kind: K}>> {
		return this.until((update): update is Extract<Update, {kind: K}> => update.kind === kind);
	}

	/** Reads on over empty updates. */
	async untilDeliveries(): Promise<Extract<Update, {kind: 'records'}>> {
		while (true) {
			const update = await this.untilKind('records');
			if (update.deliveries.length > 0) return update;
		}
	}

	/** Reads on until the source throws, and gives what it threw. */
	async failure(): Promise<unknown> {
		try {
			while (true) await this.until((_update): _update is never => false);
		} catch (error) {
			return error;
		}
	}

	/** Aborts the signal while the source may be waiting, and reads to the end. */
	async abort(): Promise<void> {
		const next = this.#updates.next();
		this.#controller.abort();
		let result = await next;
		while (result.done !== true) result = await this.#updates.next();
	}

	/** Leaves the loop as `break` does. */
	async leave(): Promise<void> {
		await this.#updates.return?.();
	}
}
