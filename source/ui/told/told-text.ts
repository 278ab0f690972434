/** What a screen reader would read out letter by letter, in words. */
const words: ReadonlyMap<string, string> = new Map([
	['✖', ' failed '],
	['▸', ' index '],
	['▾', ' (largest first)'],
	['▴', ' (smallest first)'],
]);
const named = new RegExp(`[${[...words.keys()].join('')}]`, 'g');
/** Lines, blocks, dots of charts, bullets: they are for eyes alone. */
const drawing = /[\u2500-\u259F\u2800-\u28FF●○■▲▼]+/g;

/** A line of the screen as it is told: without its cursor, and what it draws left out or put into words. */
export function toldText(line: string): string {
	return line
		.replace(/^>/, ' ')
		.replaceAll(named, sign => words.get(sign) ?? sign)
		.replaceAll(drawing, ' ')
		.trim()
		.replaceAll(/ {2,}/g, '  ');
}
