import {execFileSync} from 'node:child_process';

/** What a shell makes of the words of a command. */
export function wordsOf(command: string): readonly string[] {
	const output = execFileSync('sh', ['-c', `printf '%s\\0' ${command}`], {encoding: 'utf8'});
	return output.split('\0').slice(0, -1);
}
