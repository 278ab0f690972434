import {longestPattern, mostRegexes} from './quota.ts';

/** How many tail sessions can share a log group's events. */
export type Sessions = 1 | 2 | 4 | 8;

const hexDigits = '0123456789abcdef';

/**
Patterns of which every record that the pattern selects matches exactly one, as evenly as event IDs are random: by the
first hex digit of `$.eventID`. The first pattern also takes records whose `eventID` is missing, null or begins otherwise.
Only the pattern itself, for one session, when it looks for text or has no room left. A line that is no JSON is
selected by none of several patterns.
*/
export function splitPatterns(
	sessions: Sessions,
	pattern: string | undefined,
): readonly (string | undefined)[] {
	const condition = pattern === undefined ? undefined : /^\s*\{(.*)\}\s*$/s.exec(pattern)?.[1];
	const isText = pattern !== undefined && condition === undefined;
	if (sessions === 1 || isText) {
		return [pattern];
	}

	const hasRoomForRegex = countRegexes(pattern ?? '') < mostRegexes;
	const shares = shareDigits(sessions).map(digits =>
		hasRoomForRegex ? shareByRegex(digits) : shareByWildcards(digits),
	);
	const patterns = shares.map(share =>
		condition === undefined ? `{ ${share} }` : `{ (${condition.trim()}) && (${share}) }`,
	);
	return patterns.every(({length}) => length <= longestPattern) ? patterns : [pattern];
}

/** A percent sign within quotes makes it too many, which costs nothing but length. */
function countRegexes(pattern: string): number {
	return Math.ceil((pattern.split('%').length - 1) / 2);
}

/** The digits of each share, in both casings. */
function shareDigits(sessions: Sessions): readonly string[] {
	const size = hexDigits.length / sessions;
	return Array.from({length: sessions}, (_, share) =>
		bothCasings(hexDigits.slice(share * size, (share + 1) * size)),
	);
}

function bothCasings(digits: string): string {
	return [...new Set(digits + digits.toUpperCase())].join('');
}

function isFirst(digits: string): boolean {
	return digits.startsWith('0');
}

function digitsBesides(digits: string): string {
	return [...bothCasings(hexDigits)].filter(digit => !digits.includes(digit)).join('');
}

const isMissing = '$.eventID NOT EXISTS || $.eventID IS NULL';

function shareByRegex(digits: string): string {
	return isFirst(digits)
		? `${isMissing} || $.eventID = %^[^${digitsBesides(digits)}]|^$%`
		: `$.eventID = %^[${digits}]%`;
}

function shareByWildcards(digits: string): string {
	if (!isFirst(digits)) {
		return [...digits].map(digit => `$.eventID = "${digit}*"`).join(' || ');
	}

	const refusals = [...digitsBesides(digits)].map(digit => `$.eventID != "${digit}*"`);
	return `${isMissing} || (${refusals.join(' && ')})`;
}
