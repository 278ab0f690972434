const eighths = ' ▁▂▃▄▅▆▇█';

const dots = ' ⣀⣀⣤⣤⣶⣶⣿⣿';

const widestBar = 4;

/** How wide each of some bars is, so that all of them have room; a single one does not fill it. */
export function barWidth(room: number, bars: number): number {
	return Math.max(1, Math.min(widestBar, Math.floor(room / bars)));
}

/**
Bars of numbers side by side, `height` rows from top to bottom, each bar `cells` wide. The largest number fills its
bar; whatever is more than nothing is seen.
*/
export function bars(numbers: readonly number[], height: number, cells: number): readonly string[] {
	const largest = Math.max(1, ...numbers);
	const full = height * 8;
	const filled = numbers.map(number =>
		number === 0 ? 0 : Math.max(1, Math.round((number / largest) * full)),
	);
	return Array.from({length: height}, (_, row) => {
		const below = (height - 1 - row) * 8;
		return filled
			.map(bar => (eighths[Math.max(0, Math.min(8, bar - below))] ?? ' ').repeat(cells))
			.join('');
	});
}

/** A bar of the same height, made of dots. */
export function dottedBar(bar: string): string {
	return [...bar].map(part => dots[eighths.indexOf(part)] ?? part).join('');
}
