/** How much more the last quarter has on average than the first; 0.02 is 2 %. */
export function growthOf(values: readonly number[]): number {
	const quarter = Math.max(1, Math.floor(values.length / 4));
	return mean(values.slice(-quarter)) / mean(values.slice(0, quarter)) - 1;
}

function mean(values: readonly number[]): number {
	return values.reduce((sum, value) => sum + value, 0) / values.length;
}
