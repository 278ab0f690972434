import type {Command} from './command.ts';
import {type Counts, differenceOf} from './counts.ts';
import {measuredRun, type Usage} from './measured-run.ts';
import {median} from './median.ts';
import type {Context, Timing} from './row.ts';

/** A way to do the work of a row. */
export type Contestant = {
	readonly name: string;
	readonly command: Command;
	/** What it found out, out of its standard output. */
	readonly read: (output: string) => Counts;
};

export type Comparison = {
	/** Of those that found the same, the first one first. */
	readonly timings: readonly [Timing, ...Timing[]];
	/** Who came to another result than the first, and in what. */
	readonly different: ReadonlyMap<string, string>;
};

/**
Runs each once, compares what they found with what the first one found, and then times those that found the same: in
turns, so that whatever else the machine does falls on all of them.
*/
export async function sideBySide(
	[reference, ...others]: readonly [Contestant, ...Contestant[]],
	{runs, tell}: Pick<Context, 'runs' | 'tell'>,
): Promise<Comparison> {
	tell(`${reference.name} …`);
	const expected = reference.read((await measuredRun(reference.command)).output);
	const different = new Map<string, string>();
	const same: Contestant[] = [];
	for (const contestant of others) {
		tell(`${contestant.name} …`);
		const {output} = await measuredRun(contestant.command);
		const difference = differenceOf(expected, contestant.read(output));
		if (difference === undefined) {
			same.push(contestant);
		} else {
			different.set(contestant.name, difference);
		}
	}

	return {timings: await inTurns([reference, ...same], {runs, tell}), different};
}

type Timed = Pick<Contestant, 'name' | 'command'>;

/** The median of each after so many runs. */
export async function inTurns(
	[first, ...others]: readonly [Timed, ...Timed[]],
	{runs, tell}: Pick<Context, 'runs' | 'tell'>,
): Promise<readonly [Timing, ...Timing[]]> {
	const measured = new Map<string, Usage[]>();
	for (let run = 1; run <= runs; run++) {
		tell(`run ${run} of ${runs}`);
		for (const {name, command} of [first, ...others]) {
			const {usage} = await measuredRun(command);
			measured.set(name, [...(measured.get(name) ?? []), usage]);
		}
	}

	const timing = ({name, command}: Timed): Timing => ({
		name,
		command,
		usage: medianUsage(measured.get(name) ?? []),
	});
	return [timing(first), ...others.map(timing)];
}

function medianUsage(usages: readonly Usage[]): Usage {
	return {
		wall: median(usages.map(({wall}) => wall)),
		cpu: median(usages.map(({cpu}) => cpu)),
		memory: median(usages.map(({memory}) => memory)),
	};
}
