import {type ChildProcess, spawn} from 'node:child_process';
import {once} from 'node:events';
import {createInterface} from 'node:readline';
import {credentials} from '../test/e2e/environment.ts';
import {bundledProgram} from './bundled-program.ts';
import {type Load, type Order, region} from './load.ts';

/** A local CloudWatch Logs endpoint in a process of its own, so that what it takes is not counted for who tails it. */
export class EndpointProcess {
	readonly url: string;
	readonly #process: ChildProcess;
	readonly #lines: AsyncIterator<string>;

	private constructor(url: string, child: ChildProcess, lines: AsyncIterator<string>) {
		this.url = url;
		this.#process = child;
		this.#lines = lines;
	}

	static async start(load: Load): Promise<EndpointProcess> {
		const bundle = await bundledProgram(new URL('./programs/endpoint.ts', import.meta.url));
		const child = spawn(process.execPath, [bundle, JSON.stringify(load)], {
			stdio: ['pipe', 'pipe', 'inherit'],
		});
		const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
		return new EndpointProcess(await answer(lines, 'url'), child, lines);
	}

	/** Where a program finds the endpoint, and as whom. */
	get environment(): NodeJS.ProcessEnv {
		return {
			...credentials,
			AWS_REGION: region,
			// The first version of the aws cli knows this name alone.
			AWS_DEFAULT_REGION: region,
			AWS_ENDPOINT_URL: this.url,
			// The endpoint is one host; the aws cli would put a word before its address.
			AWS_DISABLE_HOST_PREFIX_INJECTION: 'true',
		};
	}

	/** Delivers from the moment that the sessions are open. Resolves then. */
	async begin(): Promise<void> {
		this.#tell('begin');
		await answer(this.#lines, 'begun');
	}

	/** Delivers no more; gives how many events were delivered. */
	async end(): Promise<number> {
		this.#tell('end');
		return Number(await answer(this.#lines, 'delivered'));
	}

	async leave(): Promise<void> {
		if (this.#process.exitCode !== null) return;
		const exited = once(this.#process, 'exit');
		this.#process.kill();
		await exited;
	}

	#tell(order: Order): void {
		this.#process.stdin?.write(`${order}\n`);
	}
}

async function answer(lines: AsyncIterator<string>, word: string): Promise<string> {
	const {value, done} = await lines.next();
	if (done === true || !value.startsWith(`${word} `)) {
		throw new Error(`The endpoint was to say ${word}, and said ${value ?? 'nothing'}`);
	}

	return value.slice(word.length + 1);
}
