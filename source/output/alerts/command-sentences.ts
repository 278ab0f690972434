import type {CommandFailure} from './command.ts';

/** What became of a command that failed, and what to do, in one sentence. */
export function failureSentence(failure: CommandFailure): string {
	switch (failure.kind) {
		case 'status':
			return statusSentence(failure.status);
		case 'signal':
			return `The command of --on-match was ended by ${failure.signal}: try it by hand with a record on standard input.`;
		case 'too long':
			return `The command of --on-match was ended after ${failure.longest / 1000} s: let it hand over what takes longer.`;
		case 'not started':
			return `The command of --on-match could not be started (${failure.reason}): there may be too many processes or open files.`;
	}
}

/** The two that shells give for what they cannot run (POSIX, Shell Command Language, exit status for commands). */
function statusSentence(status: number): string {
	switch (status) {
		case 126:
			return 'The command of --on-match cannot be executed (status 126): look at its permissions.';
		case 127:
			return 'The command of --on-match was not found (status 127): look at its name and at PATH.';
		default:
			return `The command of --on-match ended with status ${status}: try it by hand with a record on standard input.`;
	}
}

/** What the commands of a run came to. */
export type CommandTotals = {
	readonly run: number;
	readonly failed: number;
	/** Ended, or never run, as the run was over. */
	readonly left: number;
	/** Matches that no command was told of. */
	readonly heldBack: number;
};

/** The sentences at the end of a run; none when every match was told to a command that did its work. */
export function totalSentences({run, failed, left, heldBack}: CommandTotals): readonly string[] {
	return [
		...(failed > 1 ? [`Commands of --on-match that failed: ${failed} of ${run}.`] : []),
		...(left > 0 ? [`Commands of --on-match that the end of the run cut short: ${left}.`] : []),
		...(heldBack > 0
			? [`Matches held back, and told to no command of --on-match: ${heldBack}.`]
			: []),
	];
}

/** What is told when no more commands can wait. */
export const fullSentence =
	'Matches come faster than commands of --on-match end: more are held back, and counted for the next command of their group.';
