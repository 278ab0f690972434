/** What a soak looked at: what was seen, and a sentence on what is wrong with it, if anything is. */
export type Finding = {
	readonly what: string;
	readonly seen: string;
	readonly wrong: string | undefined;
};

/** Something that has to be so. @param wrong the sentence when it is not */
export function finding(what: string, seen: string, isRight: boolean, wrong: string): Finding {
	return {what, seen, wrong: isRight ? undefined : wrong};
}

/** The findings one below the other, and the sentences on what is wrong. */
export function findingsText(findings: readonly Finding[]): string {
	const width = Math.max(...findings.map(({what}) => what.length));
	const rows = findings.map(
		({what, seen, wrong}) =>
			`${wrong === undefined ? 'ok   ' : 'WRONG'}  ${what.padEnd(width)}  ${seen}`,
	);
	const sentences = findings.flatMap(({wrong}) => wrong ?? []);
	return [...rows, ...sentences].join('\n');
}
