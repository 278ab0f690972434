const units = new Map([
	['s', 1000],
	['m', 60_000],
	['h', 3_600_000],
	['d', 86_400_000],
]);

/** Reads `30s`, `15m`, `2h`, `3d` as ms; `undefined` for anything else. */
export function parseDuration(text: string): number | undefined {
	const [, amount, unit = ''] = /^(\d+(?:\.\d+)?)([smhd])$/.exec(text) ?? [];
	const length = units.get(unit);
	return amount === undefined || length === undefined ? undefined : Number(amount) * length;
}

/** Reads a time so long ago, or an ISO 8601 one; ms since the epoch, `undefined` for anything else. */
export function parseMoment(text: string, now: number): number | undefined {
	const ago = parseDuration(text);
	if (ago !== undefined) {
		return now - ago;
	}

	const time = /^\d{4}-\d\d-\d\d/.test(text) ? Date.parse(text) : Number.NaN;
	return Number.isNaN(time) ? undefined : time;
}
