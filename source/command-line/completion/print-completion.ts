import {Failure} from '../../failure.ts';
import {LineWriter} from '../../output/line-writer.ts';
import {completionScript} from './script.ts';
import type {Shell} from './shells.ts';

/** Prints what makes a shell complete `trailtail`. Throws a `Failure` where it cannot be written. */
export async function printCompletion(shell: Shell): Promise<void> {
	// A reader that goes away needs no more of it.
	const writer = new LineWriter(process.stdout, () => {});
	await writer.write(completionScript(shell));
	await writer.end();
	if (writer.failure !== undefined) {
		throw new Failure(3, `The output could not be written: ${writer.failure.message}.`, {
			cause: writer.failure,
		});
	}
}
