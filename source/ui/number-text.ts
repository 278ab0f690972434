/** A whole number with its thousands apart: `48,219`. The same on every machine. */
export function countText(count: number): string {
	return String(count).replaceAll(/\B(?=(\d{3})+$)/g, ',');
}

/** Events a second in at most six columns; `0` only when there were none. */
export function rateText(perSecond: number): string {
	if (perSecond === 0) {
		return '0/s';
	}

	if (perSecond < 0.95) {
		return `${Math.max(0.1, Math.round(perSecond * 10) / 10)}/s`;
	}

	if (perSecond < 999.5) {
		return `${Math.round(perSecond)}/s`;
	}

	const thousands = perSecond / 1000;
	return thousands < 9.95 ? `${Math.round(thousands * 10) / 10}k/s` : `${Math.round(thousands)}k/s`;
}
