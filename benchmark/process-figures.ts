import {readFile} from 'node:fs/promises';

/** Clock ticks of the kernel's accounts: 100 a second on every Linux that Node runs on. */
const ticksPerSecond = 100;
/** In /proc/…/stat, counted from behind the name of the program. */
const userTimePlace = 11;

/** ms of user and system time that a process has taken so far, all of its threads. Linux only. */
export async function cpuTime(pid: number): Promise<number> {
	const text = await readFile(`/proc/${pid}/stat`, 'utf8');
	const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
	const ticks = Number(fields[userTimePlace]) + Number(fields[userTimePlace + 1]);
	return (ticks * 1000) / ticksPerSecond;
}

/** Bytes of memory that a process has in use now. Linux only. */
export async function residentBytes(pid: number): Promise<number> {
	const text = await readFile(`/proc/${pid}/status`, 'utf8');
	return Number(/^VmRSS:\s+(\d+) kB$/m.exec(text)?.[1]) * 1024;
}
