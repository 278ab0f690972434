import {Failure} from '../../../source/failure.ts';
import type {Group} from '../../../source/store/group/grouping.ts';
import {Asker} from '../../../source/ui/ask/asker.ts';
import type {
	AnswerUpdate,
	Asked,
	OfferedEngine,
	Questioning,
} from '../../../source/ui/ask/counting-engine.ts';
import {groupOf} from '../group/group-rows.ts';
import {TestFeed} from '../test-feed.ts';

export const noEngine: OfferedEngine = {kind: 'none', reason: 'Nothing can be asked here.'};

export function idleAsker(engine: OfferedEngine = noEngine): Asker {
	return new Asker(engine, new TestFeed().callers, () => {});
}

export function counted(
	completeness: 'partial' | 'complete' | 'cut off',
	...groups: readonly Partial<Group>[]
): AnswerUpdate {
	const made = groups.map(groupOf);
	const calls = made.reduce((sum, {count}) => sum + count, 0);
	return {kind: 'counted', groups: made, calls, completeness};
}

/** An engine that tells what a test has it tell, when the test says so. */
export class ScriptedEngine {
	readonly asked: Asked[] = [];
	/** Queries that run. */
	running = 0;
	stopped = 0;
	opened = 0;
	opening: Promise<void> = Promise.resolve();
	inexpressible: readonly string[] = [];
	query = 'filter ispresent(eventVersion)\n| stats count(*) as calls';
	#waiting: ((update: AnswerUpdate | Failure | 'end') => void) | undefined;
	readonly #told: (AnswerUpdate | Failure | 'end')[] = [];

	get offered(): OfferedEngine {
		return {kind: 'engine', engine: {name: 'Logs Insights', open: () => this.#open()}};
	}

	tell(...updates: readonly (AnswerUpdate | Failure | 'end')[]): void {
		for (const update of updates) {
			const waiting = this.#waiting;
			this.#waiting = undefined;
			if (waiting === undefined) {
				this.#told.push(update);
			} else {
				waiting(update);
			}
		}
	}

	async #open(): Promise<Questioning> {
		this.opened++;
		await this.opening;
		return {
			notes: ['The period is that of delivery.'],
			question: asked => ({
				query: this.query,
				inexpressible: this.inexpressible,
				untold: [],
				decided: asked.clauses,
				ask: (_, signal) => this.#answer(asked, signal),
			}),
		};
	}

	async *#answer(asked: Asked, signal: AbortSignal): AsyncGenerator<AnswerUpdate, void> {
		this.asked.push(asked);
		this.running++;
		const aborted = new Promise<'end'>(resolve => {
			signal.addEventListener('abort', () => resolve('end'));
		});
		try {
			for (;;) {
				const update = await Promise.race([this.#next(), aborted]);
				if (update === 'end') return;
				if (update instanceof Failure) throw update;
				yield update;
			}
		} finally {
			this.running--;
			this.stopped += signal.aborted ? 1 : 0;
		}
	}

	async #next(): Promise<AnswerUpdate | Failure | 'end'> {
		return (
			this.#told.shift() ??
			(await new Promise(resolve => {
				this.#waiting = resolve;
			}))
		);
	}
}
