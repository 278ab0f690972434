import {availableParallelism, cpus, release, totalmem, type} from 'node:os';

/** What it was measured on, in words that tell nothing else of the machine. */
export function machineText(): string {
	const model = cpus()[0]?.model ?? 'unknown processor';
	const gigabytes = Math.round(totalmem() / 2 ** 30);
	const [major, minor] = release().split('.');
	return `${availableParallelism()} cores (${model}), ${gigabytes} GB, ${type()} ${major}.${minor}, Node ${process.versions.node}`;
}
