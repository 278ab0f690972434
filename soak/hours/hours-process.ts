import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {bundledProgram} from '../../benchmark/bundled-program.ts';
import type {HoursOptions} from './run-hours.ts';

/**
Runs simulated hours in a process of their own, bundled as the program is: the loader of TypeScript answers from another
thread whenever something is imported, which no simulated clock can wait for. Gives whether all was right.
*/
export async function simulateHours(
	options: Omit<HoursOptions, 'tell'>,
	tell: (text: string) => void,
): Promise<'right' | 'wrong'> {
	const bundle = await bundledProgram(new URL('../programs/simulated-hours.ts', import.meta.url));
	const child = spawn(process.execPath, ['--expose-gc', bundle, JSON.stringify(options)], {
		stdio: ['ignore', 'pipe', 'inherit'],
	});
	child.stdout.setEncoding('utf8').on('data', tell);
	await once(child, 'close');
	return child.exitCode === 0 ? 'right' : 'wrong';
}
