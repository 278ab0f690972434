/** Which lines of something longer are on the screen: `1–20 of 63`; `''` where all of them are. */
export function positionText(above: number, height: number, lines: number): string {
	return lines <= height ? '' : `${above + 1}–${Math.min(lines, above + height)} of ${lines}`;
}
