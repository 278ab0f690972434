import type {Completeness, ReadingProgress} from '../sources/source.ts';
import {progressText} from './progress-text.ts';

/** What a run came to, for those who read its answer. */
export type Totals = {
	readonly received: number;
	/** Not printed, as they were not what the form can hold. */
	readonly leftOut: number;
	readonly leftOutAs: string;
	/** Delivered again. */
	readonly duplicates: number;
	/** Updates that CloudWatch sampled. */
	readonly sampled: number;
	/** Found by sweeps. */
	readonly recovered: number;
	readonly completeness: Completeness | undefined;
	/** Where many files are read. */
	readonly progress: ReadingProgress | undefined;
	readonly serverFilter: string | undefined;
	/** What is too low where something was missed: `the 12 printed`. */
	readonly answer: string;
};

/** The sentences at the end of a run; none when all went well and nothing needs to be said. */
export function summaryNotes(totals: Totals): readonly string[] {
	const {received, leftOut, leftOutAs, duplicates, sampled, recovered, completeness, progress} =
		totals;
	const notes: string[] = [];
	if (leftOut > 0) {
		notes.push(`Left out because they are ${leftOutAs}: ${leftOut} of ${received} lines.`);
	}

	if (duplicates > 0) {
		notes.push(`Dropped, as the same record had come before: ${duplicates}.`);
	}

	if (sampled > 0) {
		const bound = completeness === undefined ? `; ${totals.answer} are a lower bound` : '';
		notes.push(`Updates that CloudWatch sampled: ${sampled}${bound}.`);
	}

	if (recovered > 0) {
		notes.push(`Found by sweeps, as Live Tail had missed them: ${recovered}.`);
	}

	if (completeness !== undefined) {
		notes.push(completenessNote(completeness, totals.serverFilter));
	}

	if (progress !== undefined) {
		notes.push(`Read ${progressText(progress)}.`);
	}

	return notes;
}

function completenessNote(
	{completeTo, swept}: Completeness,
	serverFilter: string | undefined,
): string {
	if (completeTo === undefined) {
		return 'Nothing was checked for completeness yet: what was printed is a lower bound.';
	}

	const all = serverFilter === undefined ? 'All' : `All for ${serverFilter}`;
	const to = `${all} that CloudWatch had up to ${new Date(completeTo).toISOString()} was received`;
	return swept === 'idle'
		? `${to}.`
		: `${to}; what came later was not all read, and is a lower bound.`;
}
