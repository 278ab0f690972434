/** What one filter pattern may hold (CloudWatch Logs User Guide, Filter pattern syntax; StartLiveTail). */
export const longestPattern = 1024;
export const mostRegexes = 2;

/** Characters that one regex may ask for. CloudWatch names no limit; its time grows with them. */
const longestRegex = 200;

/** Whether a regex is short enough to be asked of every log event. */
export function isShort(regex: string): boolean {
	return regex.replace(/\[[^\]]*\]|\\x..|\\./g, '.').length <= longestRegex;
}
