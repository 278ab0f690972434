/** A whole number with its thousands apart: `48,219`. The same on every machine. */
export function countText(count: number): string {
	return String(count).replaceAll(/\B(?=(\d{3})+$)/g, ',');
}

/** Events a second in at most five columns; `0` only when there were none. */
export function rateText(perSecond: number): string {
	if (perSecond === 0) {
		return '0/s';
	}

	if (perSecond < 0.95) {
		return `${Math.max(0.1, Math.round(perSecond * 10) / 10)}/s`;
	}

	return perSecond < 1000 ? `${Math.round(perSecond)}/s` : `${Math.round(perSecond / 100) / 10}k/s`;
}
