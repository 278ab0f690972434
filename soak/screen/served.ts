import {type ChildProcess, fork} from 'node:child_process';
import {once} from 'node:events';
import {bundledProgram} from '../../benchmark/bundled-program.ts';
import {region} from '../../benchmark/load.ts';
import {credentials} from '../../test/e2e/environment.ts';
import {Changes} from '../../test/fixtures/changes.ts';

/** What an endpoint with faults delivers; sent to its process in JSON. */
export type ServedLoad = {
	readonly eventsPerSecond: number;
	/** What goes wrong: sessions end in the middle, or events are also lost without a word, sampled, and calls throttled. */
	readonly faults: 'ended sessions' | 'of every kind';
	readonly seed: number;
};

/** To deliver, with faults; to deliver no more, and let what is open be. */
export type ServedOrder = 'begin' | 'end';

/** What it says each second: distinct events delivered, tail sessions open now and at the most. */
export type Served = {
	readonly url: string;
	readonly made: number;
	readonly open: number;
	readonly mostOpen: number;
};

/** The endpoint with faults, in a process of its own. */
export class FaultyEndpoint {
	readonly #process: ChildProcess;
	readonly #changes = new Changes(() => JSON.stringify(this.now));
	now: Served = {url: '', made: 0, open: 0, mostOpen: 0};

	private constructor(child: ChildProcess) {
		this.#process = child;
		child.on('message', (served: Served) => {
			this.now = served;
			this.#changes.notify();
		});
	}

	static async start(load: ServedLoad): Promise<FaultyEndpoint> {
		const bundle = await bundledProgram(new URL('../programs/faulty-endpoint.ts', import.meta.url));
		const endpoint = new FaultyEndpoint(fork(bundle, [JSON.stringify(load)], {execArgv: []}));
		await endpoint.until('an endpoint', ({url}) => url !== '');
		return endpoint;
	}

	/** Where a program finds it, and as whom. */
	get environment(): NodeJS.ProcessEnv {
		return {...credentials, AWS_REGION: region, AWS_ENDPOINT_URL: this.now.url};
	}

	order(order: ServedOrder): void {
		this.#process.send(order);
	}

	/** @param patience ms */
	async until(what: string, is: (served: Served) => boolean, patience?: number): Promise<void> {
		await this.#changes.until(what, () => is(this.now), patience);
	}

	async leave(): Promise<void> {
		if (this.#process.exitCode !== null) return;
		const exited = once(this.#process, 'exit');
		this.#process.disconnect();
		await exited;
	}
}
