import {watch} from 'node:fs';
import {readdir, readFile, readlink, rm} from 'node:fs/promises';
import {basename, dirname, join} from 'node:path';
import {countKinds, type KindCounts} from '../steadiness.ts';

/** What a process has in use after a garbage collection; bytes. */
export type Figures = {
	readonly inUse: number;
	readonly resident: number;
	/** Active resources of Node, and open file descriptors. */
	readonly resources: KindCounts;
	readonly warnings: readonly string[];
};

type Told = Omit<Figures, 'resources'> & {readonly resources: readonly string[]};

/** ms; the program may be drawing, saving or collecting garbage. */
const patience = 60_000;

/** Loads what tells the figures into a program, by its environment. */
export function tellingFigures(file: string): NodeJS.ProcessEnv {
	const preload = new URL('figures.js', import.meta.url).href;
	return {SOAK_FIGURES: file, NODE_OPTIONS: `--import=${preload}`};
}

/** Asks a program that tells its figures for them. Linux only. */
export async function figuresOf(pid: number, file: string): Promise<Figures> {
	await rm(file, {force: true});
	const told = appearance(file);
	process.kill(pid, 'SIGUSR2');
	await told;
	const figures: Told = JSON.parse(await readFile(file, 'utf8'));
	return {
		...figures,
		resources: {...countKinds(figures.resources), ...(await openFiles(pid))},
	};
}

async function appearance(file: string): Promise<void> {
	const controller = new AbortController();
	const timer = setTimeout(() => controller.abort(), patience);
	await new Promise<void>((resolve, reject) => {
		const watcher = watch(dirname(file), {signal: controller.signal}, (kind, name) => {
			if (kind !== 'rename' || name !== basename(file)) return;
			watcher.close();
			resolve();
		});
		controller.signal.addEventListener('abort', () =>
			reject(new Error(`The program told no figures for ${patience} ms`)),
		);
	}).finally(() => clearTimeout(timer));
}

/** Descriptors by what they lead to. */
async function openFiles(pid: number): Promise<KindCounts> {
	const folder = `/proc/${pid}/fd`;
	const targets = await Promise.all(
		(await readdir(folder)).map(name => readlink(join(folder, name)).catch(() => 'gone')),
	);
	return countKinds(
		targets.map(target => `open ${/^(?:socket|pipe|anon_inode)/.exec(target)?.[0] ?? 'file'}`),
	);
}
