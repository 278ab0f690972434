/** Logs of CloudTrail; digests, which stand beside them, hold no events. */
type Log = 'CloudTrail' | 'CloudTrail-Insight';

/**
What a folder is in the layout that CloudTrail keeps to: `[prefix/]AWSLogs/[o-organization/]account/CloudTrail/region/yyyy/mm/dd/`.

- `outside`: not in `AWSLogs`; it may stand above it.
- `accounts`: `AWSLogs`, or an organization in it.
- `log`: all Regions of a log.
- `time`: a Region, or a year, month or day of it: what was delivered from one time up to before the other, ms.
- `else`: logs of other services, digests.
*/
export type Place =
	| {readonly kind: 'outside' | 'accounts' | 'else'}
	| {readonly kind: 'account'; readonly account: string}
	| {readonly kind: 'log'; readonly account: string; readonly log: Log}
	| {
			readonly kind: 'time';
			readonly account: string;
			readonly log: Log;
			readonly region: string;
			readonly from: number;
			readonly to: number;
	  };

const accounts = /(?:^|\/)AWSLogs\/(?:o-[a-z0-9]+\/)?$/;
const account = /(?:^|\/)AWSLogs\/(?:o-[a-z0-9]+\/)?(\d{12})\/$/;
const log =
	/(?:^|\/)(\d{12})\/CloudTrail(-Insight)?\/(?:([a-z0-9-]+)\/(?:(\d{4})\/(?:(\d\d)\/(?:(\d\d)\/)?)?)?)?$/;

/** @param folder ends in a slash, or is empty for the bucket itself */
export function placeOf(folder: string): Place {
	if (accounts.test(folder)) return {kind: 'accounts'};
	const [, accountId] = account.exec(folder) ?? [];
	if (accountId !== undefined) return {kind: 'account', account: accountId};
	const [, logAccount, insight, region, year, month, day] = log.exec(folder) ?? [];
	if (logAccount === undefined) {
		return {kind: /(?:^|\/)AWSLogs\//.test(folder) ? 'else' : 'outside'};
	}
	const named = {
		account: logAccount,
		log: insight === undefined ? 'CloudTrail' : 'CloudTrail-Insight',
	} as const;
	return region === undefined
		? {kind: 'log', ...named}
		: {kind: 'time', ...named, region, ...timeOf(year, month, day)};
}

function timeOf(year?: string, month?: string, day?: string): {from: number; to: number} {
	if (year === undefined) return {from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY};
	const y = Number(year);
	if (month === undefined) return {from: Date.UTC(y), to: Date.UTC(y + 1)};
	const m = Number(month) - 1;
	if (day === undefined) return {from: Date.UTC(y, m), to: Date.UTC(y, m + 1)};
	const d = Number(day);
	return {from: Date.UTC(y, m, d), to: Date.UTC(y, m, d + 1)};
}
