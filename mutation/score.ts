/** How many mutants had which fate. One that a test cannot end with is found: the time limit ends it. */
export type Fates = {
	readonly failed: number;
	readonly timedOut: number;
	readonly survived: number;
	readonly uncovered: number;
};

type Mutant = {readonly status: string};

/** What Stryker's report holds, of which each file's mutants are read (mutation-testing-report-schema). */
export type Report = {
	readonly files: Readonly<Record<string, {readonly mutants: readonly Mutant[]}>>;
};

export function fatesIn({files}: Report): Fates {
	const mutants = Object.values(files).flatMap(file => file.mutants);
	const having = (fate: string) => mutants.filter(({status}) => status === fate).length;
	return {
		failed: having('Killed'),
		timedOut: having('Timeout'),
		survived: having('Survived'),
		uncovered: having('NoCoverage'),
	};
}

/** A row for each folder and one for all; the score is the share that a test or the time limit found. */
export function scoreTable(rows: readonly (readonly [folder: string, fates: Fates])[]): string {
	const all = rows.reduce((sum, [, fates]) => added(sum, fates), none);
	return [
		'| folder | mutants | a test failed | timed out | survived | not run by its tests | score |',
		'|---|--:|--:|--:|--:|--:|--:|',
		...[...rows, ['all', all] as const].map(([folder, fates]) => rowOf(folder, fates)),
	].join('\n');
}

const none: Fates = {failed: 0, timedOut: 0, survived: 0, uncovered: 0};

function added(one: Fates, other: Fates): Fates {
	return {
		failed: one.failed + other.failed,
		timedOut: one.timedOut + other.timedOut,
		survived: one.survived + other.survived,
		uncovered: one.uncovered + other.uncovered,
	};
}

function rowOf(folder: string, {failed, timedOut, survived, uncovered}: Fates): string {
	const found = failed + timedOut;
	const mutants = found + survived + uncovered;
	const score = mutants === 0 ? '-' : `${((found / mutants) * 100).toFixed(1)} %`;
	const cells = [folder, mutants, failed, timedOut, survived, uncovered, score];
	return `| ${cells.join(' | ')} |`;
}
