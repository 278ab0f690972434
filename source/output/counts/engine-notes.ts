/** What an engine cannot take of what was asked, in the user's words. */
export type Unasked = {
	readonly inexpressible: readonly string[];
	readonly untold: readonly string[];
};

/** What has to be said of a query before anybody reads its counts. @param engine as people call it */
export function unaskedNotes(engine: string, {inexpressible, untold}: Unasked): readonly string[] {
	return [
		...(inexpressible.length > 0
			? [
					`${engine} cannot decide ${inexpressible.join(' ')}: that is left out, and the counts are upper bounds.`,
				]
			: []),
		...(untold.length > 0
			? [`${engine} cannot tell ${untold.join(', ')}: it counts as missing.`]
			: []),
	];
}

/** Where a query runs, if not in one Region alone. `region` is undefined for the one that is set elsewhere. */
export function regionsNote(
	regions: readonly {readonly region: string | undefined; readonly logGroups: readonly string[]}[],
): string | undefined {
	const places = regions.map(
		({region = 'the Region that is set', logGroups}) => `${region} (${logGroups.join(', ')})`,
	);
	return places.length > 1 ? `One query for each Region: ${places.join(', ')}.` : undefined;
}

/** What has to be said of counts once they are there. */
export function resultNotes(
	engine: string,
	completeness: 'partial' | 'complete' | 'cut off',
	scannedBytes: number,
): readonly string[] {
	const read = `${engine} read ${bytesText(scannedBytes)}.`;
	switch (completeness) {
		case 'complete':
			return [read];
		case 'partial':
			return [read, 'The query was stopped before its end: the counts are lower bounds.'];
		case 'cut off':
			return [
				read,
				`There are more combinations than ${engine} gives: the counts are lower bounds; count by fewer fields, or ask for less time.`,
			];
	}
}

/** How far a query is. `matched` is undefined where the engine does not tell. */
export function progressText(
	engine: string,
	scannedBytes: number,
	matched: number | undefined,
): string {
	const found = matched === undefined ? '' : `, ${matched.toLocaleString('en-US')} records matched`;
	return `${engine} has read ${bytesText(scannedBytes)}${found}`;
}

const units = ['kB', 'MB', 'GB', 'TB'] as const;

/** `1.2 GB`, as AWS charges it. */
export function bytesText(bytes: number): string {
	let text = `${bytes} bytes`;
	let value = bytes;
	for (const unit of units) {
		value /= 1000;
		if (value < 1) {
			return text;
		}

		text = `${value.toFixed(1)} ${unit}`;
	}

	return text;
}
