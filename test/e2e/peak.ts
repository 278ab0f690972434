/**
Has a program tell the most memory it had, in kB, at its end. `maxRSS` would not do: in Linux it begins at the memory of
the process that started it.
*/
export const tellPeak = `--import=data:text/javascript,${encodeURIComponent(`
	import {readFileSync} from 'node:fs';
	process.on('exit', () => {
		process.stderr.write(/^VmHWM:.*$/m.exec(readFileSync('/proc/self/status', 'utf8'))[0] + '\\n');
	});
`)}`;

/** What it told among its notes, in bytes; not a number where it told nothing. */
export function peakIn(notes: string): number {
	return Number(/VmHWM:\s*(\d+) kB/.exec(notes)?.[1]) * 1024;
}
