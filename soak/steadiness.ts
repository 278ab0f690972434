import {growthOf} from '../benchmark/growth.ts';
import {type Finding, finding} from './finding.ts';

/** Fewer say nothing: their quarters would hold one or two. */
const fewest = 8;

/**
Memory that does not grow: the last quarter of the samples against the first.
@param bytes samples at equal distances, from when it is settled
@param most growth that is allowed, 0.02 for 2 %
*/
export function flatMemory(what: string, bytes: readonly number[], most: number): Finding {
	if (bytes.length < fewest) {
		return {what, seen: `${bytes.length} samples are too few to tell`, wrong: undefined};
	}

	const growth = growthOf(bytes);
	const [first = 0, last = 0] = [bytes[0], bytes.at(-1)];
	return finding(
		what,
		`${percentText(growth)}, from ${megabytes(first)} to ${megabytes(last)} MB`,
		growth <= most,
		`${what} grew by ${percentText(growth)} from the first quarter to the last; ${percentText(most)} would be allowed.`,
	);
}

/** How many there are of each kind at one time. */
export type KindCounts = Readonly<Record<string, number>>;

/**
Things that come and go but must not gather: the least of the last quarter may not be above the most of the first.
@param samples at equal distances, from when it is settled
*/
export function nothingGathers(what: string, samples: readonly KindCounts[]): Finding {
	if (samples.length < fewest) {
		return {what, seen: `${samples.length} samples are too few to tell`, wrong: undefined};
	}

	const quarter = Math.floor(samples.length / 4);
	const kinds = [...new Set(samples.flatMap(sample => Object.keys(sample)))].sort();
	const ofKind = (kind: string) => samples.map(sample => sample[kind] ?? 0);
	const gathered = kinds.filter(kind => {
		const counts = ofKind(kind);
		return Math.min(...counts.slice(-quarter)) > Math.max(...counts.slice(0, quarter));
	});
	const seen = kinds.map(kind => `${kind} ${rangeText(ofKind(kind))}`).join(', ');
	return finding(
		what,
		seen,
		gathered.length === 0,
		`More and more of these are there: ${gathered.join(', ')} (${seen}).`,
	);
}

/** Each kind and how often it is there. */
export function countKinds(kinds: readonly string[]): KindCounts {
	const counts: Record<string, number> = {};
	for (const kind of kinds) counts[kind] = (counts[kind] ?? 0) + 1;
	return counts;
}

function rangeText(counts: readonly number[]): string {
	const [least, most] = [Math.min(...counts), Math.max(...counts)];
	return least === most ? `${least}` : `${least}–${most}`;
}

function percentText(share: number): string {
	return `${(share * 100).toFixed(2)} %`;
}

function megabytes(bytes: number): string {
	return (bytes / 1e6).toFixed(1);
}
